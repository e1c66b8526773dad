package dev.cutroom.platform.signal;

/**
 * A hint from another server; fired as a CDI event on a thread without a transaction.
 *
 * @param topic what it is about, one word
 * @param subject whom it is about, usually an id; may be empty
 */
public record Signal(String topic, String subject) {
  public Signal {
    if (topic.isEmpty() || topic.indexOf(' ') >= 0) {
      throw new IllegalArgumentException("No topic: " + topic);
    }
  }

  /** As a payload of NOTIFY, which must say whose it is: a server hears itself, too. */
  String payload(String sender) {
    return sender + " " + topic + " " + subject;
  }

  /** The signal in {@code payload}, or null when it is {@code self}'s own or not of ours. */
  static @org.jspecify.annotations.Nullable Signal of(String payload, String self) {
    String[] parts = payload.split(" ", 3);
    if (parts.length < 3 || parts[0].equals(self) || parts[1].isEmpty()) {
      return null;
    }
    return new Signal(parts[1], parts[2]);
  }
}
