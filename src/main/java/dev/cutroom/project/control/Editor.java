package dev.cutroom.project.control;

import dev.cutroom.account.control.Caller;
import java.util.UUID;

/**
 * Who changes something: an account, and the session or token that it came with. Two credentials of
 * one account are two editors. See src/adr/0011.
 */
public record Editor(UUID accountId, UUID credentialId) {
  /** The editor behind a request. */
  public static Editor of(Caller caller) {
    return new Editor(caller.accountId(), caller.credentialId());
  }
}
