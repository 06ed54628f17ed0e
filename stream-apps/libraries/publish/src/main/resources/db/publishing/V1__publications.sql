-- One row for each film and target: how far handing it over has come. The event id stands for both.
create table publication (
	event_id     uuid        primary key,
	video_id     uuid        not null,
	target       text        not null,
	state        text        not null check (state in ('CLAIMED', 'SENT', 'CONFIRMED')),
	address      text,
	claimed_at   timestamptz not null,
	sent_at      timestamptz,
	confirmed_at timestamptz,
	constraint confirmed_with_address
		check ((state = 'CONFIRMED') = (address is not null and confirmed_at is not null))
);

create index publication_by_video on publication (video_id);
