package io.echeance.acceptance.verify;

import io.echeance.embedded.Database;
import io.echeance.eventstore.audit.Store;
import io.echeance.local.LocalSystem;
import io.echeance.local.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
    public static List<Store> onServer(String hostAndPort) {
        return Arrays.stream(Service.values())
                .map(service -> new Store(
                        source(service),
                        "jdbc:postgresql://" + hostAndPort + "/" + service.database(),
                        service.database(),
                        service.database()))
                .toList();
    }

    /** The database server of {@code deploy/local/up}. */
    public static String localServer(Map<String, String> environment) {
        return "localhost:" + environment.getOrDefault("ECHEANCE_POSTGRES_PORT", "5433");
    }

    /**
     * @param text {@code SOURCE=JDBC_URL,USER,PASSWORD}
     * @throws IllegalArgumentException when it is not of that form
     */
    public static Store parse(String text) {
        var parts = text.split("=", 2);
        var access = parts.length == 2 ? parts[1].split(",") : new String[0];
        if (access.length != 3) {
            throw new IllegalArgumentException("A store is SOURCE=JDBC_URL,USER,PASSWORD and not " + text);
        }
        return new Store(parts[0], access[0], access[1], access[2]);
    }

    private static Store of(Service service, Database database) {
        return new Store(source(service), database.jdbcUrl(), database.user(), database.password());
    }

    /** The writer's name in {@code ce_source}. */
    static String source(Service service) {
        return "/" + service.folder();
    }
}
