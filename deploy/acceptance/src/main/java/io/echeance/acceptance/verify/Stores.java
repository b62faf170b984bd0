package io.echeance.acceptance.verify;

import io.echeance.embedded.Database;
import io.echeance.eventstore.audit.Store;
import io.echeance.local.LocalSystem;
import io.echeance.local.Service;
import java.util.Arrays;
import java.util.List;

/** The services' databases as the checks know them. */
public final class Stores {

    private Stores() {}

    /** All of a running local system. */
    public static List<Store> of(LocalSystem system) {
        return Arrays.stream(Service.values())
                .map(service -> of(service, system.database(service)))
                .toList();
    }

    /** All of one server, each with its owner as {@code deploy/local/up} makes them. */
    static List<Store> onServer(String hostAndPort) {
        return Arrays.stream(Service.values())
                .map(service -> new Store(
                        source(service),
                        "jdbc:postgresql://" + hostAndPort + "/" + service.database(),
                        service.database(),
                        service.database()))
                .toList();
    }

    private static Store of(Service service, Database database) {
        return new Store(source(service), database.jdbcUrl(), database.user(), database.password());
    }

    /** The writer's name in {@code ce_source}. */
    static String source(Service service) {
        return "/" + service.folder();
    }
}
