-- What projects are made from. The bytes lie in storage under their SHA-256.

create table source (
  id               uuid primary key,
  project_id       uuid        not null references project on delete cascade,
  kind             text        not null check (kind in ('video', 'audio', 'image')),
  file_name        text        not null,
  size_bytes       bigint      not null check (size_bytes > 0),
  sha256           text        not null,
  thumbnail_sha256 text,
  -- What probing found, whole: later rooms read more of it than the listing shows.
  media            jsonb       not null,
  created_at       timestamptz not null
);
create index source_project on source (project_id, created_at desc, id desc);
create index source_sha256 on source (sha256);

-- One measurement per content and algorithm: a second generation, or a second upload of the same file, measures nothing.
create table measurement (
  sha256     text        not null,
  algorithm  integer     not null,
  content    jsonb       not null,
  created_at timestamptz not null,
  primary key (sha256, algorithm)
);
