-- Verifications of the whole log that an auditor asked for, and what they found.
create table verifications (
    verification_id text        primary key,
    requested_by    text        not null,
    requested_at    timestamptz not null default now(),
    touched_at      timestamptz not null default now(), -- by its runner; one that is silent for long is gone
    status          text        not null check (status in ('RUNNING', 'COMPLETED', 'FAILED')),
    records_read    bigint      not null default 0,
    records_in_all  bigint      not null default 0,
    report          text
);
