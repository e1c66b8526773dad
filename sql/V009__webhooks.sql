-- Webhooks: whom to tell of events, and each telling with its attempts (src/adr/0012).

create table webhook (
  id                    uuid primary key,
  owner_id              uuid        not null references account on delete cascade,
  url                   text        not null,
  description           text        not null,
  -- An array of event types; null: all of them.
  events                json,
  enabled               boolean     not null,
  disabled_at           timestamptz,
  -- Set when the application did it.
  disabled_reason       text,
  -- Both sealed, see dev.cutroom.platform.secret.
  secret                text        not null,
  previous_secret       text,
  previous_secret_until timestamptz,
  last_delivered_at     timestamptz,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  version               bigint      not null,
  constraint disabled_has_a_time check (enabled = (disabled_at is null)),
  constraint reason_only_when_disabled check (not enabled or disabled_reason is null),
  constraint previous_secret_ends check ((previous_secret is null) = (previous_secret_until is null))
);
create index webhook_owner on webhook (owner_id, created_at desc, id desc);

-- The outbox: a row is written in the transaction of the change that it tells of.
create table webhook_delivery (
  id               uuid primary key,
  webhook_id       uuid        not null references webhook on delete cascade,
  owner_id         uuid        not null references account on delete cascade,
  -- The header webhook-id: the same for every attempt, every endpoint and every replay of an event.
  event_id         uuid        not null,
  event_type       text        not null,
  -- As it is signed and sent, to the byte.
  body             text        not null,
  state            text        not null check (state in ('pending', 'delivered', 'failed')),
  -- Counts up with each attempt and never down: a late answer to an earlier attempt changes nothing.
  attempts         integer     not null default 0,
  -- How many attempts there had been when the schedule began, at the creation or a replay, and when that was.
  schedule_from    integer     not null default 0,
  schedule_since   timestamptz not null,
  next_attempt_at  timestamptz,
  -- A server is at it until then; if it dies, another takes over.
  leased_until     timestamptz,
  last_status      integer,
  last_error       text,
  response_excerpt text,
  created_at       timestamptz not null,
  delivered_at     timestamptz,
  constraint pending_has_a_next_attempt check ((state = 'pending') = (next_attempt_at is not null)),
  constraint lease_only_while_pending check (state = 'pending' or leased_until is null),
  constraint delivered_has_a_time check ((state = 'delivered') = (delivered_at is not null))
);
create index webhook_delivery_list on webhook_delivery (webhook_id, created_at desc, id desc);
create index webhook_delivery_due on webhook_delivery (next_attempt_at, id) where state = 'pending';
create index webhook_delivery_leased on webhook_delivery (owner_id, webhook_id) where leased_until is not null;
create index webhook_delivery_age on webhook_delivery (created_at);
