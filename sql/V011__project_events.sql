-- What happened to a project, for those who watch it: changes of state and of clips, kept for a day. The number grows by one
-- with each event of a project. It is taken from the project's row, whose lock is held until the commit: so events become
-- visible in the order of their numbers, and a reader that asks for what follows its last one misses none.
alter table project add column last_event bigint not null default 0;

create table project_event (
  project_id uuid        not null references project on delete cascade,
  number     bigint      not null check (number > 0),
  kind       text        not null check (kind in ('progress', 'clip')),
  data       json        not null,
  at         timestamptz not null default clock_timestamp(),
  primary key (project_id, number)
);
create index project_event_age on project_event (at);
