package dev.cutroom.model;

import java.util.List;

/**
 * One server: what it believes, which may be long past.
 *
 * @param ticket the number of the execution it works for, or {@link Row#NONE}
 * @param holds whether that execution has not been given to somebody else since
 * @param generation which one it has claimed, or {@link Row#NONE}
 * @param fence the fence of its claim
 * @param candidates what it found waiting, in order, and has not tried yet
 */
record Server(
    Mode mode,
    Phase phase,
    int ticket,
    boolean holds,
    int generation,
    int fence,
    List<Integer> candidates) {
  static final Server IDLE =
      new Server(Mode.UP, Phase.IDLE, Row.NONE, false, Row.NONE, 0, List.of());

  /** How a server is. */
  enum Mode {
    UP,
    /** Frozen by SIGSTOP, a hypervisor or a long collection of garbage. */
    PAUSED,
    /** It runs, and no request of it reaches the database. */
    CUT
  }

  /** Where its worker stands. */
  enum Phase {
    IDLE,
    /** The execution is taken; nothing is known of the queue yet. */
    PICKED,
    /** It has read who is next. */
    CHOSEN,
    /** Claimed, with processes at work. */
    WORKING,
    /** The output is written, the processes have ended. */
    READY,
    /** Too many attempts died before this one. */
    POISONED,
    /** A write was refused: lost, or cancelled. */
    REFUSED,
    CANCELLING,
    HANDING_BACK,
    /** The execution is to be removed. */
    LEAVING,
    /** The execution is to be rescheduled. */
    RETURNING
  }

  static Server picked(int ticket) {
    return new Server(Mode.UP, Phase.PICKED, ticket, true, Row.NONE, 0, List.of());
  }

  Server chosen(List<Integer> order) {
    return new Server(mode, Phase.CHOSEN, ticket, holds, Row.NONE, 0, order);
  }

  Server claimed(Phase next, int claimedGeneration, int drawnFence) {
    return new Server(mode, next, ticket, holds, claimedGeneration, drawnFence, List.of());
  }

  Server in(Phase next) {
    boolean forgets = next == Phase.LEAVING || next == Phase.RETURNING;
    return forgets
        ? new Server(mode, next, ticket, holds, Row.NONE, 0, List.of())
        : new Server(mode, next, ticket, holds, generation, fence, candidates);
  }

  Server in(Mode next) {
    return new Server(next, phase, ticket, holds, generation, fence, candidates);
  }

  Server withFence(int renamed) {
    return new Server(mode, phase, ticket, holds, generation, renamed, candidates);
  }

  Server withTicket(int renamed) {
    return new Server(mode, phase, renamed, holds, generation, fence, candidates);
  }

  Server lostExecution() {
    return new Server(mode, phase, ticket, false, generation, fence, candidates);
  }

  /**
   * Whether others see its execution alive. One that is cut off stops its work before they may give
   * it up: that is the one assumption about time, and the monotonic clock keeps it.
   */
  boolean keepsAlive(int execution) {
    if (!holds || ticket != execution) {
      return false;
    }
    return switch (mode) {
      case UP -> true;
      case PAUSED -> false;
      case CUT -> phase == Phase.WORKING || phase == Phase.READY;
    };
  }
}
