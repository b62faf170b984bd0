-- One invoice per supplier and number, however it arrives; reserved in the transaction of InvoiceSubmitted.
create table invoice_numbers (
    supplier_id        text not null,
    invoice_number     text not null,
    invoice_id         text not null unique,
    creditor_reference text not null unique,
    primary key (supplier_id, invoice_number)
);

-- What the supplier sent beside the facts: its own data, possibly personal, so never on a topic.
create table invoice_extras (
    invoice_id text primary key,
    extras     json not null
);

-- Projection of invoice-lifecycle: what decisions on an invoice need to know.
create table invoice_facts (
    invoice_id text    primary key,
    due_date   date    not null,
    coverage   text    not null,
    paid       boolean not null,
    cancelled  boolean not null
);

-- Projection of supplier-policies: who may submit.
create table policies (
    supplier_id   text primary key,
    siren         text not null,
    signed_on     date not null,
    terminated_on date
);
