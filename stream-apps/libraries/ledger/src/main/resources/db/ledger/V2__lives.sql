-- Videos that wait, are held, reviewed or paused; and the right of one runner to do one stage of one video.
alter table ledger.video drop constraint video_state_check;
alter table ledger.video add constraint video_state_check check (state in
	('QUEUED', 'RUNNING', 'WAITING', 'HELD', 'PUBLISHING', 'PUBLISHED', 'FAILED', 'CANCELLED'));

alter table ledger.video
	add column review        text check (review in ('SCRIPT', 'FILM')),
	add column pausing       boolean not null default false,
	add column waits         integer not null default 0,
	add column insisted      boolean not null default false,
	add column hold_reason   text,
	add column hold_sentence text,
	add column due_at        timestamptz,
	add constraint held_with_reason
		check ((state in ('HELD', 'WAITING')) = (hold_reason is not null and hold_sentence is not null)),
	add constraint waiting_until check ((state = 'WAITING') = (due_at is not null));

create index video_by_due on ledger.video (due_at) where state = 'WAITING';

-- A row's end is the time of its last change.
alter table ledger.video drop constraint ended_or_not, drop column ended_at;

create sequence ledger.lease_token;

create table ledger.lease (
	video_id   uuid        not null references ledger.video (id) on delete cascade,
	stage      text        not null,
	token      bigint      not null,
	expires_at timestamptz not null,
	primary key (video_id, stage)
);
