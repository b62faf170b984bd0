-- Every attempt of a payout as the bank sees it. No account number: it is opened for the moment in which a file is written.
create table transfers (
    end_to_end_id  text primary key,
    payout_id      text           not null,
    invoice_id     text           not null,
    supplier_id    text           not null,
    attempt        integer        not null,
    kind           text           not null,
    amount         numeric(14, 2) not null check (amount > 0),
    currency       text           not null,
    execution_date date           not null,
    instructed_at  timestamptz    not null default now(),
    file_id        text,                             -- 'none' where no account is known
    closed         boolean        not null default false, -- completed or failed
    bank_status    text,                             -- what a status report said: ACCEPTED, SETTLED or REJECTED
    reason         text,
    bank_reference text
) with (fillfactor = 80);
create index transfers_to_file on transfers (execution_date, end_to_end_id) where file_id is null and not closed;
create index transfers_of_file on transfers (file_id, end_to_end_id);

-- Files for the bank, written once.
create table payout_files (
    file_id        text primary key,
    message_id     text           not null unique,
    execution_date date           not null,
    debtor_account text           not null,
    number         integer        not null,
    status         text           not null,
    transactions   integer        not null check (transactions > 0),
    control_sum    numeric(18, 2) not null,
    currency       text           not null,
    sha256         text           not null,
    size           bigint         not null,
    created_at     timestamptz    not null,
    unique (execution_date, debtor_account, number)
);

-- Their content, sealed under a key of the file: it names accounts.
create table payout_file_parts (
    file_id    text    not null references payout_files deferrable initially deferred,
    part       integer not null,
    subject_id text    not null,
    sealed     text    not null,
    primary key (file_id, part)
);

-- Reports of the bank that were taken in.
create table payout_status_reports (
    message_id  text primary key,
    file_id     text        not null,
    sha256      text        not null,
    answer      jsonb       not null,
    received_on date        not null,
    received_at timestamptz not null default now()
);
