package dev.cutroom.launcher;

/**
 * How to reach a PostgreSQL database.
 *
 * @param url a JDBC URL
 */
record DatabaseAddress(String url, String user, String password) {
  /** Without the password: this lands in messages. */
  @Override
  public String toString() {
    return user + " at " + url.replaceFirst("\\?.*", "");
  }
}
