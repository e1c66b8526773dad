/**
 * Webhooks: telling an account's endpoints what happened to its generations and clips, signed as
 * the Standard Webhooks specification 1.0.0 says.
 *
 * <p>Promises that an event is kept exactly when the change that it tells of is (an outbox in the
 * same transaction), that it is delivered at least once while its endpoint answers within the
 * schedule, by any server, and that no request leads inside the operator's network. Order is not
 * promised. The other rooms know nothing of it: it observes.
 */
@NullMarked
package dev.cutroom.webhook;

import org.jspecify.annotations.NullMarked;
