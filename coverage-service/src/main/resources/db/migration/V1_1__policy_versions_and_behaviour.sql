-- A policy is amended and ends: version counts its events (the ETag), terminated_on is the first day without cover.
alter table policies add column version integer not null default 1;
alter table policies add column terminated_on date;

-- When a covered invoice was paid in full, for how its debtor pays.
alter table covers add column paid_on date;
create index covers_of_debtor on covers (debtor_siren);
create index covers_of_supplier on covers (supplier_id, debtor_siren);

-- Lists show the debtors that came last first.
alter table debtors add column position bigint generated always as identity;
create unique index debtors_position on debtors (position);
