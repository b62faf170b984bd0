-- What the other services have said about an invoice: one row, updated in the transaction that decides on it.
create table invoice_facts (
    invoice_id      text primary key,
    supplier_id     text,
    currency        text,
    gross           numeric(14, 2),
    coverage_rate   numeric(9, 6),
    outstanding     numeric(14, 2),
    direct_payments jsonb   not null,
    due             boolean not null,
    cancelled       boolean not null,
    paid            boolean not null,
    defaulted       boolean not null,
    check ((supplier_id is null) = (gross is null) and (gross is null) = (coverage_rate is null))
) with (fillfactor = 70);

-- Where a supplier's money goes, as its latest policy says; sealed, and opened in memory only.
create table supplier_accounts (
    supplier_id    text primary key,
    policy_version integer not null,
    subject_id     text    not null,
    sealed         text    not null
);

-- What readers see. Payout ids are ordered by time, so they are also the order of the list.
create table payouts (
    payout_id      text primary key,
    invoice_id     text           not null,
    supplier_id    text           not null,
    kind           text           not null,
    status         text           not null,
    amount         numeric(14, 2) not null check (amount > 0),
    currency       text           not null,
    execution_date date           not null,
    end_to_end_id  text           not null unique,
    attempt        integer        not null,
    instructed_on  date           not null,
    executed_on    date,
    bank_reference text,
    failure_reason text,
    failure_detail text
) with (fillfactor = 80);
create index payouts_of_invoice on payouts (invoice_id, payout_id desc);
create index payouts_of_supplier on payouts (supplier_id, payout_id desc);
create index payouts_by_status on payouts (status, payout_id desc);
