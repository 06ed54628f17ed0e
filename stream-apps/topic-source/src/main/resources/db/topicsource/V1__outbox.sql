-- What is to be sent once the transaction is through. The columns are db-scheduler's.
create table topic_source_outbox (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index topic_source_outbox_due on topic_source_outbox (execution_time);
create index topic_source_outbox_heartbeat on topic_source_outbox (last_heartbeat);
