-- What members of render grids say of themselves, every other second. Nothing depends on it but what people see.
create table ledger.render_node (
	id      text        not null primary key,
	said    jsonb       not null,
	seen_at timestamptz not null
);
