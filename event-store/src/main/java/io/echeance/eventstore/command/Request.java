package io.echeance.eventstore.command;

import io.echeance.eventstore.envelope.Cause;

/**
 * A command as it came in.
 *
 * @param client         who asks; idempotency keys of different clients never meet
 * @param idempotencyKey chosen by the client, or null for commands that are idempotent by themselves (PUT)
 * @param fingerprint    hash of what was asked: the same key with another one is refused
 * @param command        the command, already validated by itself
 */
public record Request<C>(String client, String idempotencyKey, byte[] fingerprint, C command, Cause cause) {}
