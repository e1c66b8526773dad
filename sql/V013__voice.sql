-- Voice-over: what has been spoken, and the keys of accounts for vendors.

create table voice_speech (
  -- The hash of all that shapes the sound, see dev.cutroom.voice.control.SpeechKey.
  key          text primary key check (key ~ '^[0-9a-f]{64}$'),
  -- Who makes it, and until when that is believed without another word.
  claim        uuid,
  leased_until timestamptz,
  -- The sound, and all that is told of it.
  sha256       text,
  content      text,
  created_at   timestamptz not null default clock_timestamp(),
  last_used_at timestamptz not null default clock_timestamp(),
  constraint made_as_a_whole check ((sha256 is null) = (content is null)),
  constraint being_made_or_made check ((sha256 is null) = (claim is not null)),
  constraint lease_has_a_holder check ((claim is null) = (leased_until is null))
);
-- The sweeper asks for each object whether a row points to it.
create index voice_speech_sound on voice_speech (sha256);
create index voice_speech_age on voice_speech (last_used_at);

create table voice_key (
  id               uuid primary key,
  owner_id         uuid        not null references account on delete cascade,
  provider         text        not null,
  label            text        not null,
  -- Sealed, see dev.cutroom.platform.secret.
  secret           text        not null,
  -- All of it that is ever shown.
  last_four        text        not null,
  -- Its quota is spent, or it was refused: not tried before then.
  exhausted_until  timestamptz,
  exhausted_reason text,
  last_used_at     timestamptz,
  created_at       timestamptz not null,
  constraint exhausted_has_a_reason check ((exhausted_until is null) = (exhausted_reason is null))
);
create index voice_key_owner on voice_key (owner_id, created_at desc, id desc);
