-- Plans that were agreed: for all debtors of a supplier (debtor_siren is empty) or for one. They hold for covers after set_on.
create table reminder_plans (
    supplier_id  text    not null,
    debtor_siren text    not null,
    version      integer not null,
    steps        text    not null,
    set_on       date    not null,
    primary key (supplier_id, debtor_siren, version)
);

-- The plan that was in force on the day of cover; null is the plan of the configuration.
alter table dunning_cases
    add column plan_version integer,
    add column plan_steps   text;
