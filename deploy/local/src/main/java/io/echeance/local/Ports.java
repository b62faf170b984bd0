package io.echeance.local;

import io.echeance.embedded.FreePort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ports of a local system, all on the loopback interface. */
public record Ports(Map<Service, Port> services, Port kafka, Port postgres, Port smtp) {
    private static final int KAFKA = 9092;
    private static final int POSTGRES = 5433;
    private static final int SMTP = 3025;

    /** The documented ports, or what environment variables say instead. */
    public static Ports of(Map<String, String> environment) {
        return with(port -> new Port(port.user(), port.variable(), number(environment.get(port.variable()), port)));
    }

    /** Ports that nothing uses now, for tests. */
    public static Ports free() {
        return with(port -> new Port(port.user(), port.variable(), FreePort.pick()));
    }

    public int of(Service service) {
        return services.get(service).number();
    }

    List<Port> all(Set<Service> without) {
        var all = services.entrySet().stream()
                .filter(entry -> !without.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(List.of(kafka, postgres, smtp));
        return all;
    }

    private static Ports with(Function<Port, Port> choice) {
        var services = Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> choice.apply(
                                new Port(service.folder(), service.portVariable(), service.defaultPort()))));
        return new Ports(
                services,
                choice.apply(new Port("Kafka", "ECHEANCE_KAFKA_PORT", KAFKA)),
                choice.apply(new Port("PostgreSQL", "ECHEANCE_POSTGRES_PORT", POSTGRES)),
                choice.apply(new Port("the mail catcher", "ECHEANCE_SMTP_PORT", SMTP)));
    }

    private static int number(String given, Port port) {
        if (given == null || given.isBlank()) {
            return port.number();
        }
        if (!given.matches("[0-9]{1,5}")) {
            throw new StartupProblem("%s=%s is not a port number.".formatted(port.variable(), given));
        }
        return Integer.parseInt(given);
    }
}
