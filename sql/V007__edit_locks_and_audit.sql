-- Leases of people who edit: one per project, in force until it expires by the database's clock. One that has expired is
-- no lock, so nothing has to remove it. The holder is a credential: signing out, or revoking a token, gives its locks back.
create table edit_lock (
  project_id    uuid        primary key references project on delete cascade,
  holder_id     uuid        not null references account on delete cascade,
  credential_id uuid        not null references credential on delete cascade,
  locked_at     timestamptz not null,
  expires_at    timestamptz not null,
  constraint lease_has_a_length check (expires_at > locked_at)
);
create index edit_lock_credential on edit_lock (credential_id);

-- What somebody did that others may have to account for. It outlives the accounts and objects that it names.
create table audit (
  id          bigint      generated always as identity primary key,
  at          timestamptz not null default clock_timestamp(),
  account_id  uuid        not null,
  action      text        not null check (action <> ''),
  object_type text        not null check (object_type <> ''),
  object_id   uuid        not null,
  detail      text        not null
);
create index audit_newest on audit (at desc, id desc);
