-- Requests of the past as input: how far it was read, and what their videos leave for new ones.
alter table backfill.backfill add column input_place text;
alter table backfill.item add column results text;

-- Spend and rates, which may change while a job runs. An item costs what an hour cost when it was worked at.
alter table backfill.backfill
	add column hourly_price        double precision not null default 0 check (hourly_price >= 0),
	add column budget              double precision check (budget > 0),
	add column most_films_an_hour  integer check (most_films_an_hour > 0),
	add column next_film_at        timestamptz,
	add column launch_until        timestamptz;
alter table backfill.item add column cost double precision not null default 0;

update backfill.backfill set hourly_price = coalesce((options::json ->> 'hourlyPrice')::double precision, 0),
	budget = (options::json ->> 'budget')::double precision;
update backfill.item i set cost = i.worked_millis / 3600000.0 * b.hourly_price
from backfill.backfill b where b.id = i.backfill and b.hourly_price > 0;

alter table backfill.backfill drop constraint backfill_state_check, add constraint backfill_state_check check (state in
	('CREATED', 'STAGING', 'PLANNED', 'RUNNING', 'SAMPLED', 'STOPPED', 'OVER_BUDGET', 'FAILED', 'DONE'));

-- What is to be told when a run has ended, written with its end.
create table backfill.event (
	number   bigint generated always as identity primary key,
	backfill uuid   not null references backfill.backfill (id) on delete cascade,
	body     text   not null,
	told_at  timestamptz
);

create index event_untold on backfill.event (number) where told_at is null;
