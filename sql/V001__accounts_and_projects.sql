-- Accounts, their credentials, and projects: the rows that everything else belongs to.
-- Times are set by the application's clock for records of fact and by the database's clock for leases.

create table account (
  id            uuid primary key,
  email         text        not null,
  display_name  text        not null,
  password_hash text        not null,
  admin         boolean     not null default false,
  created_at    timestamptz not null
);
-- Addresses are compared without regard to case.
create unique index account_email on account (lower(email));

-- Sessions of the web page and API tokens: the same thing, a secret known only as its SHA-256.
create table credential (
  id            uuid primary key,
  account_id    uuid        not null references account on delete cascade,
  kind          text        not null check (kind in ('session', 'token')),
  name          text        not null,
  secret_sha256 text        not null unique,
  created_at    timestamptz not null,
  expires_at    timestamptz
);
create index credential_account on credential (account_id, created_at desc, id desc);

create table project (
  id                      uuid primary key,
  owner_id                uuid             not null references account,
  name                    text             not null check (name <> ''),
  description             text             not null,
  profile_id              uuid,
  target_duration_seconds double precision not null check (target_duration_seconds > 0),
  context_text            text             not null,
  active_generation_id    uuid,
  latest_generation_id    uuid,
  created_at              timestamptz      not null,
  updated_at              timestamptz      not null,
  version                 bigint           not null
);
create index project_owner on project (owner_id, created_at desc, id desc);
