package dev.cutroom.model;

/** The guards of the protocol, each of which can be taken away. */
enum Rule {
  /** An attempt's writes name its fence. */
  WRITES_NAME_THE_FENCE,
  /** An attempt's writes touch what is being generated only. */
  WRITES_NAME_THE_STATE,
  /** Each attempt has a work folder of its own, under its fence. */
  FOLDER_PER_FENCE,
  /** Forcing a project open draws a new fence. */
  UNLOCK_RAISES_THE_FENCE,
  /** What is being generated is taken over by the execution that carries it, and by no other. */
  TAKEOVER_BY_ITS_EXECUTION,
  /** A claim holds only while the execution it is made for is still this server's. */
  CLAIM_HOLDS_THE_EXECUTION,
  /** Who loses the race for a generation keeps its execution while anything waits. */
  LOSER_KEEPS_ITS_EXECUTION,
  /** An execution that carries work which this server does not know takes no other. */
  CARRIED_COMES_FIRST,
  /** Ending poisonous work gives way to a cancel, as every other end does. */
  POISON_YIELDS_TO_A_CANCEL,
  /** A cancel refuses the finish that comes after it. */
  FINISH_YIELDS_TO_A_CANCEL,
  /** Each account's first comes before anybody's second. */
  ACCOUNTS_TAKE_TURNS
}
