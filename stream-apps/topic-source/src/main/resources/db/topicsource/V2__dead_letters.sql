-- Dead letters as they stand in their topic. A payload may hold what cannot be kept as text.
create table topic_source_dead_letter (
    log_partition integer                  not null,
    log_offset    bigint                   not null,
    account       text                     not null,
    given_up_at   timestamp with time zone not null,
    letter        text                     not null,
    payload       bytea                    not null,
    replayed_at   timestamp with time zone,
    primary key (log_partition, log_offset)
);

-- For an account's list, newest first, page by page.
create index topic_source_dead_letter_by_account
    on topic_source_dead_letter (account, given_up_at desc, log_partition desc, log_offset desc);
