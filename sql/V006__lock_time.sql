-- Since when a generation holds its project: its creation at first, but the time of the retry once it has been retried.
-- For those that have been, nobody knows it any more.

alter table generation add column locked_at timestamptz;
update generation set locked_at = created_at;
alter table generation
  alter column locked_at set default clock_timestamp(),
  alter column locked_at set not null;
