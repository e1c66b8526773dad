package dev.cutroom.platform.time;

/**
 * In which order rooms start, once the schema is there: observers with a lower number come first.
 */
public final class StartOrder {
  public static final int STORAGE = 100;
  public static final int MEDIA = 200;
  public static final int DISPATCH = 300;
  public static final int WEBHOOKS = 320;

  /** After all that react to what other servers say. */
  public static final int SIGNALS = 350;

  public static final int HOUSEKEEPING = 400;

  private StartOrder() {}
}
