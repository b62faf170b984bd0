package io.echeance.acceptance.rebuild;

import io.echeance.acceptance.verify.Broker;
import io.echeance.acceptance.verify.Stores;
import io.echeance.eventstore.audit.Store;
import io.echeance.eventstore.rebuild.EventTableRebuild;
import io.echeance.eventstore.rebuild.TopicRebuild;
import io.echeance.gateway.audit.check.Contract;
import io.echeance.local.Logging;
import java.util.List;

/** {@code deploy/acceptance/rebuild}: what was lost, from what is left. */
public final class Rebuild {

    private static final String USAGE = """
        Usage: deploy/acceptance/rebuild topics [SOURCE=JDBC_URL,USER,PASSWORD …]
                 publishes every event of the databases anew on empty topics (default: the databases of the local server)
               deploy/acceptance/rebuild events SOURCE=JDBC_URL,USER,PASSWORD
                 writes the empty event table of one service anew from the topics
        The broker is KAFKA_BOOTSTRAP_SERVERS, or the local one. Services must not run meanwhile.
        """;

    private Rebuild() {}

    public static void main(String... arguments) {
        Logging.quiet();
        var asked = List.of(arguments);
        try {
            if (asked.isEmpty()) {
                throw new IllegalArgumentException("What shall be rebuilt?");
            }
            var stores = asked.stream().skip(1).map(Stores::parse).toList();
            switch (asked.getFirst()) {
                case "topics" -> topics(stores.isEmpty() ? local() : stores);
                case "events" -> stores.forEach(Rebuild::events);
                default -> throw new IllegalArgumentException("Not known: " + asked.getFirst());
            }
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
            System.out.print(USAGE);
            System.exit(1);
        } catch (IllegalStateException e) {
            System.out.println("Not rebuilt: " + e.getMessage());
            System.exit(1);
        }
    }

    /** The gateway writes no events. */
    private static List<Store> local() {
        return Stores.onServer(Stores.localServer(System.getenv())).stream()
                .filter(store -> !store.source().equals("/gateway"))
                .toList();
    }

    private static void topics(List<Store> stores) {
        var rebuild = new TopicRebuild(
                Broker.at(Broker.address(System.getenv())),
                stores,
                published -> System.out.printf("%,12d events published%n", published));
        System.out.printf("%,d events are on the topics%n", rebuild.run(Contract.TOPICS));
    }

    private static void events(Store store) {
        var rebuild = new EventTableRebuild(
                Broker.at(Broker.address(System.getenv())),
                store,
                read -> System.out.printf("%,12d records read%n", read));
        System.out.printf("%,d events are in the table of %s%n", rebuild.run(Contract.TOPICS), store.source());
    }
}
