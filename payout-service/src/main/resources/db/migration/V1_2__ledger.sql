-- The double-entry ledger: lines of postings, one posting per money event. Amounts are never negative; a line has one side.
create table ledger_lines (
    posting_id  uuid           not null,
    line        smallint       not null,
    posted_on   date           not null,
    event_type  text           not null,
    account     text           not null,
    purpose     text           not null,
    supplier_id text,
    invoice_id  text           not null,
    label       text           not null,
    debit       numeric(14, 2) not null check (debit >= 0),
    credit      numeric(14, 2) not null check (credit >= 0),
    currency    text           not null,
    primary key (posting_id, line),
    check ((debit = 0) <> (credit = 0))
);
create index ledger_lines_of_supplier on ledger_lines (supplier_id, posted_on, posting_id, line);
create index ledger_lines_of_invoice on ledger_lines (invoice_id, posted_on);

-- What one statement inserts must balance, per posting and per currency; so no posting is ever out of balance.
create function refuse_unbalanced_postings() returns trigger language plpgsql as
$$
begin
    if exists (select 1 from inserted group by posting_id, currency having sum(debit) <> sum(credit)) then
        raise exception 'a posting is not balanced' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger postings_are_balanced after insert on ledger_lines
    referencing new table as inserted for each statement execute function refuse_unbalanced_postings();

-- A wrong posting is corrected by another one.
create function refuse_ledger_change() returns trigger language plpgsql as
$$ begin raise exception 'the ledger is append-only'; end $$;
revoke update, delete, truncate on ledger_lines from public;
create trigger ledger_is_append_only before update or delete on ledger_lines
    for each row execute function refuse_ledger_change();
create trigger ledger_is_never_truncated before truncate on ledger_lines
    for each statement execute function refuse_ledger_change();

-- How documents name an invoice and its client.
create table invoice_labels (
    invoice_id     text primary key,
    supplier_id    text not null,
    invoice_number text not null,
    debtor_siren   text not null,
    debtor_name    text not null
);

-- Who the supplier is, for files and documents.
alter table supplier_accounts add column supplier_name text;
alter table supplier_accounts add column siren text;
