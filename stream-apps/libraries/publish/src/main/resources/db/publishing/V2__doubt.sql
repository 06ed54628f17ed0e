-- Programs of the version before may still run while this one starts: columns are added only.
alter table publication add column revision integer not null default 0;
alter table publication add column doubt text;
alter table publication add column doubted_at timestamptz;
alter table publication add constraint doubt_with_time check ((doubt is null) = (doubted_at is null));
comment on column publication.revision is 'how often the row has changed; of two that change it, the first wins';
comment on column publication.doubt is 'why nobody can tell whether the target has the film';
