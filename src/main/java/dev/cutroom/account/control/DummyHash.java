package dev.cutroom.account.control;

/** A hash of a password that nobody has, checked in place of an unknown account's. */
final class DummyHash {
  private DummyHash() {}

  /** Same algorithm, rounds and sizes as a real one; no password is known to match. */
  static String value() {
    return "PBKDF2WithHmacSHA512:210000:"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  }
}
