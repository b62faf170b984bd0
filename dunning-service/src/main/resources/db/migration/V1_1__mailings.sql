-- Who owes, and until when a promise to pay keeps the reminders silent.
alter table dunning_cases
    add column debtor_siren text not null default '',
    add column debtor_name  text not null default '',
    add column promised_on  date;
create index dunning_cases_debtor on dunning_cases (debtor_siren);
create index dunning_cases_contact on dunning_cases (contact_subject, supplier_id) where stage = 'OPEN';

alter table suppliers add column siren text not null default '';

-- One mail per recipient: `recipient` is supplier and person. A held row waits for a later day than `held_on`.
alter table reminders_to_send
    add column recipient text    not null default '',
    add column held_on   date,
    add column by_hand   boolean not null default false;
drop index reminders_to_send_waiting;
create index reminders_to_send_waiting on reminders_to_send (recipient) where attempted_at is null;

-- Mails that went, or are going, to a person on a day: one per supplier, and not more than the cap in all.
create table mails_of_day (
    contact_subject text not null,
    day             date not null,
    supplier_id     text not null,
    primary key (contact_subject, day, supplier_id)
);

create index reminder_steps_message on reminder_steps (message_id) where message_id is not null;
