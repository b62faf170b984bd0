package io.echeance.eventstore.sealing;

import io.echeance.eventstore.store.Unavailable;

/** The keys of data subjects can't be read from, or written to, their topic at the moment. */
public final class BrokerUnavailable extends Unavailable {
    BrokerUnavailable(Throwable cause) {
        super("the broker is not available: " + cause.getMessage(), cause);
    }
}
