-- Answers to requests that carried an Idempotency-Key, each stored in the transaction of what it tells of.
create table idempotent_answer (
  account_id  uuid        not null references account on delete cascade,
  key         text        not null check (key ~ '^[!-~]{1,255}$'),
  -- Method and address with its query, and the hash of the body: another request may not use the key.
  target      text        not null,
  body_sha256 text        not null,
  status      integer     not null check (status between 200 and 299),
  location    text,
  etag        text,
  body        text        not null,
  created_at  timestamptz not null default clock_timestamp(),
  primary key (account_id, key)
);
create index idempotent_answer_age on idempotent_answer (created_at);
