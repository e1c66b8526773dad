package dev.cutroom.selection;

/** What of a block is shown: from where in the source, and for how many output frames. */
record Placement(Block block, double startSeconds, long frames) {}
