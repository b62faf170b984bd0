-- Policies as they stand, one per supplier; position gives lists a stable order (newest first).
create table policies (
    supplier_id        text   primary key,
    position           bigint generated always as identity unique,
    policy_version     integer not null,
    supplier_name      text   not null,
    siren              text   not null,
    contact_subject_id text   not null,
    contact_sealed     text   not null,
    signed_on          date   not null,
    terms              text   not null -- JSON: the policy's own numbers
);

-- One row per debtor: its limit and what of it is used, over all suppliers. Whoever grants cover holds the lock of this row.
create table debtors (
    siren            text           primary key,
    used             numeric(14, 2) not null default 0 check (used >= 0),
    limit_amount     numeric(14, 2) check (limit_amount >= 0),
    limit_reason     text,
    limit_expires_on date,
    limit_set_by     text,
    check ((limit_amount is null) = (limit_reason is null) and (limit_amount is null) = (limit_set_by is null))
) with (fillfactor = 70);

-- Invoices that are, were or may become covered. A row in status OPEN is what reserves exposure.
create table covers (
    invoice_id     text           primary key,
    supplier_id    text           not null,
    supplier_siren text           not null,
    debtor_siren   text           not null,
    amount         numeric(14, 2) not null,
    issue_date     date           not null,
    due_date       date           not null,
    submitted_on   date           not null,
    policy_version integer        not null,
    status         text           not null check (status in ('REFERRED', 'OPEN', 'PAID', 'CANCELLED', 'DECLINED')),
    defaulted      boolean        not null
) with (fillfactor = 70);
create index covers_open on covers (debtor_siren, due_date) where status = 'OPEN';
create index covers_in_default on covers (debtor_siren) where status = 'OPEN' and defaulted;
