package io.echeance.acceptance.verify;

import io.echeance.eventstore.audit.Store;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is to be verified.
 *
 * @param stores none: the topics alone
 * @param live   whether events may still be under way
 */
record VerifyArguments(String bootstrapServers, List<Store> stores, boolean live) {

    static final String USAGE = """
        Usage: deploy/acceptance/verify-log [options]
        Reads the whole log and proves what it guarantees; exit code 0 when all of it holds, 1 when not.
          --broker HOST:PORT        the broker (default: KAFKA_BOOTSTRAP_SERVERS, or the local one)
          --databases [HOST:PORT]   compare with the six databases of one server too, each owned by a role of its name
                                    with its name as password (default: the local server)
          --store SOURCE=JDBC_URL,USER,PASSWORD
                                    compare with this database too; SOURCE is the writer, e.g. /payout-service
          --live                    events may be under way: facts of the last minute are not judged yet
        """;

    /**
     * @throws IllegalArgumentException saying what is not understood
     */
    static VerifyArguments of(Map<String, String> environment, String... arguments) {
        var broker = Broker.address(environment);
        var stores = new ArrayList<Store>();
        boolean live = false;
        var rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--broker" -> broker = value(option, rest);
                case "--databases" ->
                    stores.addAll(Stores.onServer(
                            rest.isEmpty() || rest.peek().startsWith("--")
                                    ? Stores.localServer(environment)
                                    : rest.pop()));
                case "--store" -> stores.add(Stores.parse(value(option, rest)));
                case "--live" -> live = true;
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        return new VerifyArguments(broker, List.copyOf(stores), live);
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }
}
