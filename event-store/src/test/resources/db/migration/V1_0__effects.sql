-- What the test service did, once per event.
create table effects (
    id       bigint generated always as identity primary key,
    event_id text not null,
    subject  text not null,
    sequence integer not null
);
