-- A message that comes again leaves its letter again: the first that speaks of the same stays. Letters from before have none.
alter table topic_source_dead_letter add column subject text;

create unique index topic_source_dead_letter_by_subject on topic_source_dead_letter (subject);
