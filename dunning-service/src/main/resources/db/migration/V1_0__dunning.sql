-- Invoices as the reminders see them: a fold of the log. The contact is ciphertext; its key belongs to the person.
create table dunning_cases (
    invoice_id         text          primary key,
    supplier_id        text          not null,
    invoice_number     text          not null,
    creditor_reference text          not null,
    language           text          not null,
    contact_subject    text,
    contact_sealed     text,
    currency           text          not null,
    gross              numeric(14,2) not null,
    outstanding        numeric(14,2) not null,
    due_date           date          not null,
    stage              text          not null,
    disputed           boolean       not null,
    dunning_days       integer       not null,
    covered_on         date
) with (fillfactor = 80);

-- Payments that count, for the interest between them.
create table client_payments (
    invoice_id text          not null,
    payment_id text          not null,
    currency   text          not null,
    amount     numeric(14,2) not null,
    value_date date          not null,
    primary key (invoice_id, payment_id)
);

create table suppliers (
    supplier_id text primary key,
    name        text not null
);

-- Decided reminders whose outcome is not recorded yet. A row with attempted_at may have been handed to the mail server.
create table reminders_to_send (
    invoice_id     text        not null,
    step           integer     not null,
    kind           text        not null,
    channel        text        not null,
    planned_on     date        not null,
    last_day       date        not null,
    causation_id   text        not null,
    correlation_id text        not null,
    traceparent    text        not null,
    attempts       integer     not null default 0,
    next_try_at    timestamptz not null default now(),
    attempted_at   timestamptz,
    primary key (invoice_id, step)
);
create index reminders_to_send_waiting on reminders_to_send (next_try_at, invoice_id) where attempted_at is null;

-- Read table: the plan of each covered invoice and the outcome of each step.
create table reminder_steps (
    invoice_id text    not null,
    step       integer not null,
    kind       text    not null,
    channel    text    not null,
    planned_on date    not null,
    outcome    text    not null,
    sent_on    date,
    message_id text,
    reason     text,
    primary key (invoice_id, step)
) with (fillfactor = 80);
