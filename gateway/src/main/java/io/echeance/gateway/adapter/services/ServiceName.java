package io.echeance.gateway.adapter.services;

import java.util.Arrays;
import java.util.Optional;

/** The services behind the door. */
public enum ServiceName {
    INVOICE,
    COVERAGE,
    PAYOUT,
    DUNNING,
    COLLECTIONS;

    private final String id = name().toLowerCase(java.util.Locale.ROOT) + "-service";

    /** Its application name, the audience of tokens for it and the id of its consumer group. */
    public String id() {
        return id;
    }

    /** {@code ce_source} of its events. */
    public String source() {
        return "/" + id;
    }

    public static Optional<ServiceName> byId(String id) {
        return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
    }
}
