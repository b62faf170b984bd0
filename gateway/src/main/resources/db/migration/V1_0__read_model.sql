-- Every invoice as the log tells it: what lists filter by as columns, all facets as one document.
create table invoices (
    invoice_id   text collate "C" primary key,
    supplier_id  text        not null,
    number       text        not null,
    debtor_siren text        not null,
    status       text        not null,
    due_date     date        not null,
    submitted_on date        not null,
    submitted_at timestamptz not null,
    version      integer     not null,
    view         text        not null
) with (fillfactor = 70);
create index invoices_of_supplier on invoices (supplier_id, invoice_id);
create index invoices_of_debtor on invoices (debtor_siren, invoice_id);
create index invoices_by_status on invoices (status, invoice_id);

-- The timeline: every event of an invoice in log order.
create table timeline (
    invoice_id    text collate "C" not null,
    version       integer     not null,
    event_id      text        not null,
    type          text        not null,
    source        text        not null,
    sequence      integer     not null,
    business_date date        not null,
    recorded_at   timestamptz not null,
    text_fr       text        not null,
    text_en       text        not null,
    primary key (invoice_id, version)
);

-- First answers that the gateway composed itself, repeated byte for byte to the same Idempotency-Key.
create table composed_answers (
    client     text        not null,
    path       text        not null,
    key        text        not null,
    etag       text        not null,
    body       bytea       not null,
    created_at timestamptz not null default now(),
    primary key (client, path, key)
);
create index composed_answers_age on composed_answers (created_at);

-- Where the test clock is going; no row when it stands still.
create table test_clock (
    singleton boolean primary key default true check (singleton),
    target    date not null
);
