-- What is launched again and again, by whom and when.
create table schedule.schedule (
	account    text        not null,
	name       text        not null,
	task       text        not null,
	parameters text        not null,
	cron       text        not null,
	zone       text        not null,
	misfire    text        not null,
	overlap    text        not null,
	blackouts  text        not null,
	paused     boolean     not null,
	primary key (account, name)
);

-- One row for each planned time whose turn came, and for each launch by hand. Its id goes with the launch.
create table schedule.firing (
	id         uuid        primary key,
	account    text        not null,
	name       text        not null,
	planned_at timestamptz not null,
	by_hand    boolean     not null,
	outcome    text        not null,
	decided_at timestamptz not null,
	run        bigint,
	sentence   text        not null,
	foreign key (account, name) references schedule.schedule (account, name) on delete cascade
);

-- However many instances there are, and however often one dies: a planned time has its turn once.
create unique index firing_once on schedule.firing (account, name, planned_at) where not by_hand;
create index firing_by_schedule on schedule.firing (account, name, decided_at desc, id);

-- When each schedule's turn comes next. The columns are db-scheduler's.
create table schedule.clock (
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

create index clock_due on schedule.clock (execution_time);
create index clock_heartbeat on schedule.clock (last_heartbeat);
