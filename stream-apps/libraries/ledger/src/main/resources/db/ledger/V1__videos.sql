-- One row for each video. Whoever wants to change it says for which attempt, and changes nothing when that attempt
-- is not the present one or has ended.
create table video (
	id               uuid        primary key,
	account          text        not null,
	topic            text        not null,
	work_class       text        not null check (work_class in ('INTERACTIVE', 'BULK')),
	request_key      text        not null,
	request_type     text        not null,
	request_bytes    bigint      not null,
	request_sha256   text        not null,
	state            text        not null
		check (state in ('QUEUED', 'RUNNING', 'PUBLISHING', 'PUBLISHED', 'FAILED', 'CANCELLED')),
	attempt          integer     not null check (attempt >= 1),
	stage            text,
	failure_code     text,
	failure_sentence text,
	failure_stage    text,
	accepted_at      timestamptz not null,
	updated_at       timestamptz not null,
	ended_at         timestamptz,
	constraint ended_or_not check ((ended_at is not null) = (state in ('PUBLISHED', 'FAILED', 'CANCELLED'))),
	constraint failed_with_reason
		check ((state = 'FAILED') = (failure_code is not null and failure_sentence is not null))
);

-- For an account's list, newest first, page by page.
create index video_by_account on video (account, accepted_at desc, id desc);

-- Manifests of finished stages; a later attempt replaces what an earlier one left.
create table stage_result (
	video_id     uuid        not null references video (id) on delete cascade,
	stage        text        not null,
	attempt      integer     not null,
	key          text        not null,
	media_type   text        not null,
	bytes        bigint      not null,
	sha256       text        not null,
	completed_at timestamptz not null,
	primary key (video_id, stage)
);
