alter table receivables
    add column promised_on   date,                       -- last day of the latest promise
    add column coverage_rate numeric(5, 4);              -- null until covered

-- Invoices in default, folded from the log.
create table recovery_cases (
    invoice_id       text           primary key,
    supplier_id      text           not null,
    debtor_siren     text           not null,
    opened_on        date           not null,
    at_default       numeric(12, 2) not null,            -- outstanding when the default was declared
    received_before  numeric(14, 2) not null,            -- until the default
    stage            text           not null,
    next_stage_on    date,
    status           text           not null,            -- OPEN, RECOVERED, WRITTEN_OFF
    closed_on        date,
    written_off      numeric(12, 2) not null,
    reason           text
);
create index recovery_cases_open on recovery_cases (next_stage_on) where status = 'OPEN';
create index recovery_cases_supplier on recovery_cases (supplier_id, invoice_id desc);

-- Late penalties as last assessed: a receivable of their own.
create table penalties (
    invoice_id text           primary key,
    as_of      date           not null,
    interest   numeric(12, 2) not null,
    indemnity  numeric(12, 2) not null
);

-- What has happened to an invoice that a recovery file tells.
create table case_history (
    invoice_id text    not null,
    source     text    not null,
    sequence   integer not null,
    day        date    not null,
    type       text    not null,
    detail     text    not null,
    primary key (invoice_id, source, sequence)
);

-- Proceedings on debtors, by the log.
create table insolvencies (
    invoice_id   text primary key,
    debtor_siren text not null,
    procedure    text not null,
    published_on date not null,
    claim_by     date not null,
    reference    text
);
