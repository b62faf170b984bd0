-- Every invoice, folded from the log: what other services say about it, and what was booked on it here.
create table receivables (
    invoice_id         text           primary key,
    supplier_id        text           not null,
    creditor_reference text           not null,
    gross              numeric(12, 2) not null,
    issue_date         date           not null,
    due_date           date           not null,
    dunning_days       integer,                          -- null until covered
    cancelled          boolean        not null,
    disputed           boolean        not null,
    received           numeric(14, 2) not null,
    outstanding        numeric(12, 2) not null,
    credit             numeric(14, 2) not null,
    defaulted_on       date
) with (fillfactor = 80);
create index receivables_reference on receivables (creditor_reference);

-- Each payment is booked once per bank reference of the account that it came to. Written with the payment's events, so
-- two of the same reference can't both be booked; version is that of the payment's last event in the invoice's stream.
create table booked_payments (
    payment_id     text    primary key,
    invoice_id     text    not null,
    supplier_id    text    not null,
    account        text    not null,                     -- PLATFORM, or the supplier whose account it is
    bank_reference text    not null,
    version        integer not null,
    unique (account, bank_reference)
);
create index booked_payments_invoice on booked_payments (invoice_id, payment_id desc);
create index booked_payments_supplier on booked_payments (supplier_id, payment_id desc);

-- Payments as lists show them, folded from the log. Ids are time-ordered: newest first is by id.
create table payments (
    payment_id      text           primary key,
    invoice_id      text           not null,
    supplier_id     text           not null,
    amount          numeric(12, 2) not null,
    value_date      date           not null,
    route           text           not null,
    bank_reference  text           not null,
    outstanding     numeric(12, 2) not null,             -- of the invoice, after the payment's last event
    credit          numeric(14, 2) not null,             -- of the invoice, after the payment's last event
    status          text           not null,
    reversal_reason text,
    version         integer        not null
) with (fillfactor = 80);
create index payments_invoice on payments (invoice_id, payment_id desc);
create index payments_supplier on payments (supplier_id, payment_id desc);
