-- The sweeper asks for each object whether a row points to it.
create index source_thumbnail on source (thumbnail_sha256);
create index clip_raw on clip (raw_sha256);
create index clip_thumbnail on clip (thumbnail_sha256);
create index generation_step_output on generation_step (output_sha256);
