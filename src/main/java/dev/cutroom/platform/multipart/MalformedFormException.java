package dev.cutroom.platform.multipart;

import java.io.IOException;

/** What came is no form, or ends in the middle of one. */
public final class MalformedFormException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedFormException(String message) {
    super(message);
  }
}
