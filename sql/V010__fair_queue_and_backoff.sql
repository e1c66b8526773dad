-- Which execution carries an attempt: a generation that runs is taken over by the execution that is revived for it, and
-- what waits is taken in fair order by whichever execution comes next. See src/adr/0013.
alter table generation
  add column priority   smallint    not null default 10 check (priority in (0, 10)),
  -- A passing failure is tried again as a new attempt, not before this.
  add column not_before timestamptz,
  add column failures   integer     not null default 0,
  add column execution  text;

update generation g
set execution = coalesce(
  (select task_instance from scheduled_tasks t
   where t.task_name = 'generation' and t.task_instance like g.id || '/%' limit 1),
  'none/' || g.id)
where state = 'generating';

alter table generation
  add constraint generating_has_an_execution check ((state = 'generating') = (execution is not null)),
  add constraint only_waiting_work_waits_for_a_time check (not_before is null or state = 'queued');

create index generation_waiting on generation (priority desc, created_at) where state = 'queued';
create index generation_running on generation (owner_id) where state = 'generating';
-- An execution carries one generation at most.
create unique index generation_execution on generation (execution) where execution is not null;
create index generation_newest on generation (created_at desc, id desc);

-- All that waits and whose time has come, in the order in which it will be taken. Fair between accounts: each one's first
-- comes before anybody's second, and what an account has running counts as had. Interactive work goes before that of
-- batches, which after ten minutes of waiting counts as interactive, so that it is never starved.
create view generation_queue as
select w.id, row_number() over (order by w.rank desc, w.turn, w.created_at, w.id) as position
from (
  select g.id, g.created_at, r.rank,
    row_number() over (partition by g.owner_id, r.rank order by g.created_at, g.id)
      + (select count(*) from generation b where b.owner_id = g.owner_id and b.state = 'generating') as turn
  from generation g
  cross join lateral (
    select case when g.created_at < clock_timestamp() - interval '10 minutes' then 10 else g.priority end as rank) r
  where g.state = 'queued' and (g.not_before is null or g.not_before <= clock_timestamp())
) w;

-- What the kinds of steps cost on each server, as a factor on their formulas, learned from what it has done.
create table step_cost (
  server     text             not null,
  kind       text             not null,
  factor     double precision not null check (factor > 0),
  updated_at timestamptz      not null,
  primary key (server, kind)
);
