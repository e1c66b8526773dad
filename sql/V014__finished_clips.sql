-- Kind render finishes a clip: its final file, what it says and speaks, and the Edit and report that belong to it. The raw
-- file and its Edit stay, so that finishing again begins from the same pictures.
alter table generation
  drop constraint generation_kind_check,
  add constraint generation_kind_check check (kind in ('clips', 'segments', 'render')),
  -- The clip that it finishes. A clip deleted for good takes nothing of the history with it.
  add column clip_id uuid references clip on delete set null;
create index generation_clip on generation (clip_id) where clip_id is not null;

alter table clip
  add column final_sha256     text,
  add column final_size_bytes bigint,
  add column final_edit       json,
  add column final_report     json,
  add column voice_sha256     text,
  add column captions_srt     text,
  add column captions_vtt     text,
  add constraint final_is_whole check (
    (final_sha256 is null) = (final_size_bytes is null)
    and (final_sha256 is null) = (final_edit is null)
    and (final_sha256 is null) = (final_report is null)),
  add constraint captions_are_whole check ((captions_srt is null) = (captions_vtt is null)),
  add constraint extras_belong_to_a_final check (final_sha256 is not null or (voice_sha256 is null and captions_srt is null)),
  add constraint final_state_has_a_file check (state <> 'final' or final_sha256 is not null);
create index clip_final on clip (final_sha256) where final_sha256 is not null;
create index clip_voice on clip (voice_sha256) where voice_sha256 is not null;
