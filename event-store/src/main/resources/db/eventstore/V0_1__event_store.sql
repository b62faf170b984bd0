-- The truth of this service: an append-only table. The bytes and every header of the published record are here, so the topic can be rebuilt from it.
create table events (
    stream_id      text        not null,
    version        integer     not null check (version > 0),
    event_id       uuid        not null unique,
    topic          text        not null,
    type           text        not null,
    dataschema     text        not null,
    data           bytea       not null,
    business_date  date        not null,
    correlation_id text        not null,
    causation_id   text        not null,
    traceparent    text        not null,
    hash           bytea       not null,
    recorded_at    timestamptz not null,
    primary key (stream_id, version)
);

-- Nobody rewrites history, not even the owner of the table by mistake.
revoke update, delete, truncate on events from public;
create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'events are append-only'; end $$;
create trigger events_are_append_only before update or delete on events for each row execute function refuse_change();
create trigger events_are_never_truncated before truncate on events for each statement execute function refuse_change();

-- Pointers to events that are not yet on the topic: inserted with the event, deleted when the broker acknowledged it.
create table outbox (
    id        bigint generated always as identity primary key,
    stream_id text    not null,
    version   integer not null
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);

-- How far this service has applied each foreign (and its own) stream.
create table inbox (
    source   text    not null,
    subject  text    not null,
    sequence integer not null,
    primary key (source, subject)
) with (fillfactor = 70);

-- Records that could not be applied, and those of the same subject that wait behind them.
create table parked_events (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    partition  integer     not null,
    log_offset bigint      not null,
    subject    text        not null,
    headers    jsonb       not null,
    data       bytea,
    reason     text        not null,
    parked_at  timestamptz not null default now(),
    copied     boolean     not null default false,
    unique (topic, partition, log_offset)
);
create index parked_events_subject on parked_events (subject, id);
create index parked_events_to_copy on parked_events (id) where not copied;

-- What has to happen on a day. A row is deleted in the transaction that handles it; failure keeps a poison row out of the sweep.
create table deadlines (
    kind    text not null,
    subject text not null,
    due_on  date not null,
    failure text,
    primary key (kind, subject)
);
create index deadlines_due on deadlines (due_on, kind, subject) where failure is null;

-- The last day that was announced, and the event that announced it.
create table logical_clock (
    singleton      boolean primary key default true check (singleton),
    today          date not null,
    event_id       text not null,
    correlation_id text not null
);

-- The first answer to each idempotency key, written with its events.
create table idempotency_keys (
    client      text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      integer     not null,
    location    text,
    subject     text,
    sequence    integer,
    body        bytea       not null,
    created_at  timestamptz not null default now(),
    primary key (client, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

-- Data keys of data subjects, wrapped by the master key. Without its row, what was sealed for the subject is noise.
create table subject_keys (
    subject_id text    primary key,
    wrapped    bytea   not null,
    published  boolean not null
);
