package dev.cutroom.edit;

/** JSON pointers (RFC 6901), which name the places of a document. */
public final class JsonPointers {

  private JsonPointers() {}

  /** The place of a member of the object at {@code pointer}. */
  public static String member(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
