package dev.cutroom.platform.problem;

/** The stable codes of the HTTP contract, each with its status and title. */
public enum Code {
  MALFORMED_JSON(400, "The JSON does not parse"),
  UNKNOWN_PROPERTY(400, "Unknown property"),
  BAD_PARAMETER(400, "A parameter is wrong"),
  UNAUTHENTICATED(401, "Please sign in"),
  FORBIDDEN(403, "Not allowed"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Not acceptable"),
  PROJECT_LOCKED(409, "The project is busy"),
  WRONG_STATE(409, "Not possible in this state"),
  STALE(412, "It has changed in the meantime"),
  UPLOAD_TOO_LARGE(413, "The file is too large"),
  UNSUPPORTED_MEDIA(415, "Not a usable media file"),
  RANGE_NOT_SATISFIABLE(416, "The range lies outside the file"),
  INVALID(422, "Some values are not valid"),
  IDEMPOTENCY_KEY_REUSED(422, "The key belongs to another request"),
  PRECONDITION_REQUIRED(428, "If-Match is required"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "Something went wrong here"),
  UNAVAILABLE(503, "Temporarily unavailable"),
  INSUFFICIENT_STORAGE(507, "Not enough disk space");

  private final int status;
  private final String title;

  Code(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** A short, constant summary for a person. */
  public String title() {
    return title;
  }
}
