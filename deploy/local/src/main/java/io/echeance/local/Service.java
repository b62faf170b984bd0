package io.echeance.local;

import java.util.Locale;

/** The six processes of the product. */
public enum Service {
    INVOICE("invoice-service", 8081),
    COVERAGE("coverage-service", 8082),
    PAYOUT("payout-service", 8083),
    DUNNING("dunning-service", 8084),
    COLLECTIONS("collections-service", 8085),
    GATEWAY("gateway", 8080);

    private final String folder;
    private final int defaultPort;

    Service(String folder, int defaultPort) {
        this.folder = folder;
        this.defaultPort = defaultPort;
    }

    /** The folder of its sources, which is its name too. */
    public String folder() {
        return folder;
    }

    /** The name of its database and of the role that owns it. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    int defaultPort() {
        return defaultPort;
    }

    String portVariable() {
        return "ECHEANCE_" + name() + "_PORT";
    }

    /** The variable that tells the gateway where the service is. */
    String urlVariable() {
        return "ECHEANCE_" + name() + "_URL";
    }
}
