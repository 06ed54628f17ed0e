-- How runs came out, known also when whoever launched them has forgotten them.
alter table schedule.firing
	add column run_ended_at timestamptz,
	add column run_failed   boolean,
	add constraint ended_somehow check ((run_ended_at is null) = (run_failed is null));

create index firing_open on schedule.firing (decided_at) where outcome = 'LAUNCHED' and run_ended_at is null;
