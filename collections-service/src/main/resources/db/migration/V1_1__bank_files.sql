-- What matching looks invoices up by. Keys are spelled without spaces and signs, confusable letters and digits alike.
alter table receivables
    add column invoice_number text not null default '',
    add column number_key     text not null default '',
    add column reference_key  text not null default '',
    add column debtor_siren   text not null default '';
drop index receivables_reference;
create index receivables_reference_key on receivables (reference_key);
create index receivables_number_key on receivables (number_key, outstanding);
create index receivables_debts on receivables (debtor_siren, outstanding)
    where outstanding > 0 and dunning_days is not null and not cancelled;

-- One bank entry may be put on several invoices, and on others after it was taken off: each part is a payment of its own.
alter table booked_payments
    add column part          integer not null default 1,
    add column entry_id      text,                       -- of bank_entries; null when it was recorded by hand
    add column debtor_siren  text,
    add column payer_account text,                       -- pseudonym of the account that it came from
    add column reversed      boolean not null default false,
    drop constraint booked_payments_account_bank_reference_key,
    add unique (account, bank_reference, part);
create index booked_payments_entry on booked_payments (entry_id) where entry_id is not null;
create index booked_payments_payer on booked_payments (payer_account, payment_id desc)
    where payer_account is not null and not reversed;

-- Every movement that a bank file has told, once. What is not matched waits here; nothing is deleted.
create table bank_entries (
    entry_id          text           primary key,        -- the payment's id while it waits
    account           text           not null,
    kind              text           not null,           -- CREDIT, REVERSAL
    reference         text           not null,
    entry_reference   text           not null,           -- differs from reference for a part of a batched entry
    amount            numeric(12, 2) not null,
    value_date        date           not null,
    end_to_end_id     text           not null,
    stated_references text[]         not null,
    remittance        text           not null,
    payer_name        text           not null,
    payer_iban        text           not null,           -- masked
    payer_account     text,                              -- pseudonym; null when the file names no account
    status            text           not null,           -- UNMATCHED, MATCHED, RETURNED, APPLIED (a reversal)
    doubt             text,                              -- why it waits
    unique (account, kind, reference)
) with (fillfactor = 80);
create index bank_entries_whole on bank_entries (account, kind, entry_reference);
create index bank_entries_queue on bank_entries (entry_id desc) where status = 'UNMATCHED';
create index bank_entries_end_to_end on bank_entries (end_to_end_id, amount) where end_to_end_id <> '';

alter table payments
    add column match_rule  text,                         -- null when it was recorded by hand
    add column match_score text,
    add column match_by    text;
