package dev.cutroom.model;

/**
 * A generation's row, with the clip that it published and the file that the clip points to.
 *
 * @param fence the fence of the last claim
 * @param execution the number of the execution that carries it, or {@link #NONE}
 * @param worker the server that works on it, {@link #NONE}, or {@link #DEAD}
 * @param later whether it waits for a time that has not come
 * @param step how many steps are kept
 * @param clip the fence under which the clip was published, 0 without
 * @param file the fence of whoever wrote the file last that the clip points to
 */
record Row(
    State state,
    int fence,
    int execution,
    int worker,
    boolean cancel,
    boolean later,
    int step,
    int rescues,
    int failures,
    int clip,
    int file) {
  static final int NONE = -1;

  /** A server that is no more. */
  static final int DEAD = -2;

  static final Row UNBORN = new Row(State.UNBORN, 0, NONE, NONE, false, false, 0, 0, 0, 0, 0);

  /** A generation's state. */
  enum State {
    UNBORN,
    QUEUED,
    GENERATING,
    COMPLETED,
    FAILED,
    CANCELLED,
    /** Cancelled by an administrator who forced the project open: its process may still run. */
    FORCED;

    boolean active() {
      return this == QUEUED || this == GENERATING;
    }

    boolean ended() {
      return this != UNBORN && !active();
    }
  }

  boolean active() {
    return state.active();
  }

  boolean carriedBy(int ticket) {
    return state == State.GENERATING && execution == ticket;
  }

  boolean due() {
    return state == State.QUEUED && !later;
  }

  /** Waits, from now on or again. */
  Row queued(boolean later, int failures) {
    return new Row(
        State.QUEUED, fence, NONE, NONE, false, later, step, rescues, failures, clip, file);
  }

  /** Asked for again by hand. */
  Row retried() {
    return new Row(State.QUEUED, fence, NONE, NONE, false, false, step, 0, 0, clip, file);
  }

  Row claimed(int newFence, int ticket, int server, boolean rescue) {
    int again = rescues + (rescue ? 1 : 0);
    return new Row(
        State.GENERATING,
        newFence,
        ticket,
        server,
        cancel,
        false,
        step,
        again,
        failures,
        clip,
        file);
  }

  Row ended(State end) {
    return new Row(end, fence, NONE, NONE, cancel, false, step, rescues, failures, clip, file);
  }

  Row withFence(int raised) {
    return new Row(
        state, raised, execution, worker, cancel, later, step, rescues, failures, clip, file);
  }

  Row withWorker(int server) {
    return new Row(
        state, fence, execution, server, cancel, later, step, rescues, failures, clip, file);
  }

  Row withExecution(int renamed) {
    return new Row(
        state, fence, renamed, worker, cancel, later, step, rescues, failures, clip, file);
  }

  /** Ended, and never asked for again: how does not matter any more. */
  static Row forgotten() {
    return new Row(State.CANCELLED, 0, NONE, NONE, false, false, 0, 0, 0, 0, 0);
  }

  Row cancelAsked() {
    return new Row(
        state, fence, execution, worker, true, later, step, rescues, failures, clip, file);
  }

  Row timeHasCome() {
    return new Row(
        state, fence, execution, worker, cancel, false, step, rescues, failures, clip, file);
  }

  Row withStep(int kept) {
    return new Row(
        state, fence, execution, worker, cancel, later, kept, rescues, failures, clip, file);
  }

  Row withClip(int publishedFence, int writtenBy) {
    return new Row(
        state,
        fence,
        execution,
        worker,
        cancel,
        later,
        step,
        rescues,
        failures,
        publishedFence,
        writtenBy);
  }
}
