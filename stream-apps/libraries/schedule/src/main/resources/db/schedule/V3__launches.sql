-- Launches that were asked for under a key, each of which happens once.
create table schedule.launch (
	account     text        not null,
	key         text        not null,
	id          uuid        not null,
	task        text        not null,
	parameters  text        not null,
	asked_at    timestamptz not null,
	taken_until timestamptz,
	run         bigint,
	primary key (account, key)
);
