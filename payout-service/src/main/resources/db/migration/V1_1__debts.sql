-- What a supplier has to give back, per invoice; written in the transaction of the events that say so.
create table supplier_debts (
    invoice_id  text primary key,
    supplier_id text           not null,
    amount      numeric(14, 2) not null check (amount >= 0),
    currency    text           not null,
    since       date           not null
);
create index supplier_debts_open on supplier_debts (supplier_id, since, invoice_id) where amount > 0;
