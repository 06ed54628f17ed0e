-- Backfills, and what has become of each of their items. A restart believes these rows and nothing else.
create table backfill.backfill (
	id              uuid             primary key,
	account         text             not null,
	name            text             not null,
	options         text             not null,
	state           text             not null check (state in
		('CREATED', 'STAGING', 'PLANNED', 'RUNNING', 'SAMPLED', 'STOPPED', 'FAILED', 'DONE')),
	sentence        text,
	concurrency     integer          not null check (concurrency >= 1),
	paused          boolean          not null default false,
	stopping        boolean          not null default false,
	sample_approved boolean          not null default false,
	records         integer          not null default 0,
	bad_records     integer          not null default 0,
	duplicates      integer          not null default 0,
	plan            text,
	bad_line_report text,
	csv_report      text,
	html_report     text,
	run             uuid,
	run_until       timestamptz,
	run_began_at    timestamptz,
	created_at      timestamptz      not null,
	ended_at        timestamptz
);

create index backfill_by_account on backfill.backfill (account, created_at desc, id desc);

create table backfill.bad_line (
	backfill uuid    not null references backfill.backfill (id) on delete cascade,
	line     integer not null,
	place    integer not null,
	field    text    not null,
	value    text    not null,
	allowed  text    not null,
	primary key (backfill, line, place)
);

create table backfill.item (
	backfill         uuid             not null references backfill.backfill (id) on delete cascade,
	line             integer          not null,
	variant          integer          not null,
	video_id         uuid             not null,
	topic            text             not null,
	request          text             not null,
	seconds          double precision not null,
	bytes            bigint           not null,
	sample           boolean          not null default false,
	state            text             not null default 'READY'
		check (state in ('READY', 'TAKEN', 'PUBLISHED', 'FAILED', 'CANCELLED', 'HELD')),
	insisted         integer          not null default 0,
	most_attempts    integer          not null,
	claims           integer          not null default 0,
	taken_by         uuid,
	taken_until      timestamptz,
	due_at           timestamptz,
	attempt          integer          not null default 0,
	reused           boolean          not null default false,
	failure_code     text,
	failure_stage    text,
	sentence         text,
	worked_millis    bigint           not null default 0,
	film_millis      bigint           not null default 0,
	film_bytes       bigint           not null default 0,
	began_at         timestamptz,
	ended_at         timestamptz,
	primary key (backfill, line, variant),
	constraint taken_by_somebody check ((state = 'TAKEN') = (taken_by is not null and taken_until is not null)),
	constraint failed_with_reason check ((state = 'FAILED') = (failure_code is not null))
);

-- One film is one item of a backfill, however many lines ask for it.
create unique index item_of_video on backfill.item (backfill, video_id);

-- What is taken next, and the few that are in hand.
create index item_by_work on backfill.item (backfill, seconds desc, line, variant) where state in ('READY', 'TAKEN');

create index item_failed on backfill.item (backfill) where state = 'FAILED';

-- How fast films were made lately.
create index item_by_end on backfill.item (ended_at desc) where state = 'PUBLISHED' and not reused;
