-- The durable work. CHECK constraints tie state, times, holder and error together, so that no half state can be stored.

create sequence fence as bigint;

create table generation (
  id                          uuid primary key,
  project_id                  uuid        not null references project on delete cascade,
  owner_id                    uuid        not null references account,
  kind                        text        not null check (kind in ('clips', 'segments')),
  state                       text        not null check (state in ('queued', 'generating', 'completed', 'failed', 'cancelled')),
  request                     json        not null,
  attempt                     integer     not null default 0,
  rescues                     integer     not null default 0,
  -- The fencing token of the attempt that may write; every claim draws a higher one.
  fence                       bigint      not null default 0,
  worker                      uuid,
  percentage                  integer     not null default 0 check (percentage between 0 and 100),
  current_step                text        not null,
  estimated_remaining_seconds double precision,
  cancel_requested_at         timestamptz,
  created_at                  timestamptz not null,
  started_at                  timestamptz,
  updated_at                  timestamptz not null,
  ended_at                    timestamptz,
  error_code                  text,
  error_message               text,
  error_stage                 text,
  error_retryable             boolean,
  error_hint                  text,
  constraint generating_has_a_worker check ((state = 'generating') = (worker is not null)),
  constraint generating_has_a_fence check (state <> 'generating' or (fence > 0 and started_at is not null)),
  constraint ended_has_a_time check ((state in ('completed', 'failed', 'cancelled')) = (ended_at is not null)),
  constraint failed_has_an_error check ((state = 'failed') = (error_code is not null)),
  constraint error_is_whole check ((error_code is null) = (error_message is null) and (error_code is null) = (error_retryable is null)),
  constraint whole_only_when_completed check ((percentage = 100) = (state = 'completed'))
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

-- Promise 1, guarded even against code that forgets the lock.
create unique index generation_one_active on generation (project_id) where state in ('queued', 'generating');
create index generation_project on generation (project_id, created_at desc, id desc);

alter table project
  add constraint project_active_generation foreign key (active_generation_id) references generation (id) deferrable initially deferred,
  add constraint project_latest_generation foreign key (latest_generation_id) references generation (id) deferrable initially deferred;

-- Finished steps: what a later attempt need not do again.
create table generation_step (
  generation_id uuid        not null references generation on delete cascade,
  name          text        not null,
  input_hash    text        not null,
  output_sha256 text,
  output        json,
  fence         bigint      not null,
  finished_at   timestamptz not null,
  primary key (generation_id, name),
  constraint step_has_an_output check (output_sha256 is not null or output is not null)
);

-- What happened, in order, for a person to read.
create table generation_log (
  id            bigint generated always as identity primary key,
  generation_id uuid        not null references generation on delete cascade,
  attempt       integer     not null,
  at            timestamptz not null default clock_timestamp(),
  event         text        not null,
  step          text        not null,
  detail        text        not null,
  seconds       double precision,
  lines         json
);
create index generation_log_generation on generation_log (generation_id, id);

create table clip (
  id               uuid primary key,
  project_id       uuid             not null references project on delete cascade,
  generation_id    uuid             not null references generation on delete cascade,
  position         integer          not null check (position > 0),
  name             text             not null check (name <> ''),
  state            text             not null check (state in ('raw', 'rendering', 'final', 'failed')),
  selected         boolean          not null default false,
  score            double precision not null,
  reasons          json             not null,
  warnings         json             not null,
  segments         json             not null,
  edit             json             not null,
  report           json             not null,
  duration_seconds double precision not null,
  width            integer          not null,
  height           integer          not null,
  raw_sha256       text             not null,
  raw_size_bytes   bigint           not null,
  thumbnail_sha256 text             not null,
  created_at       timestamptz      not null,
  deleted_at       timestamptz,
  version          bigint           not null,
  unique (generation_id, position)
);
create index clip_project on clip (project_id, created_at desc, id desc);
create index clip_trash on clip (project_id, deleted_at desc) where deleted_at is not null;
