-- A policy is amended and ends: version counts its events (the ETag), terminated_on is the first day without cover.
alter table policies add column version integer not null default 1;
alter table policies add column terminated_on date;

-- When a covered invoice was paid in full, for how its debtor pays.
alter table covers add column paid_on date;
create index covers_of_debtor on covers (debtor_siren);
create index covers_of_supplier on covers (supplier_id, debtor_siren);

-- Lists show the debtors that came last first; limit_version counts how often a limit was set (the ETag).
alter table debtors add column position bigint generated always as identity;
alter table debtors add column limit_version integer not null default 0;
update debtors d set limit_version = (select coalesce(max(e.version), 0) from events e where e.stream_id = d.siren);
create unique index debtors_position on debtors (position);

-- A debtor's account and how it pays, over all suppliers, as of today on the business calendar.
create view debtor_profiles as
select d.siren, d.position, d.used, d.limit_amount, d.limit_reason, d.limit_expires_on, d.limit_set_by, d.limit_version,
       b.paid_on_time, b.paid_late, b.days_late, b.recovered, b.open_count, b.overdue, b.in_default, b.oldest_overdue_on
  from debtors d
  left join lateral (
       select count(*) filter (where c.status = 'PAID' and c.paid_on <= c.due_date)         as paid_on_time,
              count(*) filter (where c.status = 'PAID' and c.paid_on > c.due_date)          as paid_late,
              coalesce(sum(c.paid_on - c.due_date) filter (where c.status = 'PAID' and c.paid_on > c.due_date), 0)
                                                                                            as days_late,
              count(*) filter (where c.status = 'PAID' and c.defaulted)                     as recovered,
              count(*) filter (where c.status = 'OPEN')                                     as open_count,
              count(*) filter (where c.status = 'OPEN' and c.due_date < t.today)            as overdue,
              count(*) filter (where c.status = 'OPEN' and c.defaulted)                     as in_default,
              min(c.due_date) filter (where c.status = 'OPEN' and c.due_date < t.today)     as oldest_overdue_on
         from covers c
         left join logical_clock t on true
        where c.debtor_siren = d.siren) b on true;
