-- Objects that can be made again, under the hash of all that determines their bytes: whoever needs one, in whatever
-- project and on whatever server, finds it here instead of making it. Losing a row costs time and nothing else.
create table made_object (
  key      text        primary key check (key ~ '^[0-9a-f]{64}$'),
  sha256   text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes    bigint      not null check (bytes >= 0),
  -- What its maker had to say about it.
  document json,
  used_at  timestamptz not null default clock_timestamp()
);

-- The sweeper asks for each object whether a row points to it; the bound is kept by giving up what was used longest ago.
create index made_object_sha256 on made_object (sha256);
create index made_object_used on made_object (used_at);
