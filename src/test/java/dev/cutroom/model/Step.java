package dev.cutroom.model;

/**
 * One way on from a world.
 *
 * @param actor the server that does it, or {@link Row#NONE}
 * @param sentence what happens, for the trace
 */
record Step(Kind kind, int actor, String sentence, World next) {
  /** Who is behind it. */
  enum Kind {
    /** The protocol goes on by itself. */
    WORK,
    /** Something goes wrong. */
    FAULT,
    /** Something that went wrong is over. */
    RECOVERY,
    /** Somebody asks for it. */
    PEOPLE
  }
}
