package io.echeance.local;

import io.echeance.embedded.JvmFlags;
import io.echeance.embedded.ProjectRoot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a local system shall be.
 *
 * @param root the folder of the project, with what was built
 * @param calendarFrom the test clock's first day, where the calendar is still empty
 * @param fullCompiler whether the services run with the whole compiler and more heap (for load), or start soon
 * @param without services that somebody else runs, on the ports where they would be
 * @param aot what to do with the JVM's ahead-of-time caches
 * @param through what stands between the services and their servers, in tests of bad networks
 */
public record Options(
        Path root,
        DataDirectory data,
        Ports ports,
        LocalDate calendarFrom,
        boolean fullCompiler,
        Set<Service> without,
        AotUse aot,
        Optional<Through> through) {

    /** Ports at which broker and database are reached, when it is not their own. */
    public record Through(int kafka, int postgres) {}

    static final ZoneId BUSINESS_ZONE = ZoneId.of("Europe/Paris");

    /** As the environment variables say; the clock starts today. */
    public static Options of(Map<String, String> environment) {
        var root = ProjectRoot.find();
        var home = Optional.ofNullable(environment.get("ECHEANCE_DATA"))
                .map(Path::of)
                .orElse(root.resolve("deploy/local/.data"));
        var aot = "off".equals(environment.get("ECHEANCE_AOT")) ? AotUse.OFF : AotUse.WHERE_IT_FITS;
        return new Options(
                root,
                DataDirectory.at(home),
                Ports.of(environment),
                LocalDate.now(BUSINESS_ZONE),
                JvmFlags.isFull(),
                Set.of(),
                aot,
                Optional.empty());
    }

    /** A system of a test: on free ports, with a directory and a first day of its own. */
    public static Options isolated(Path directory, LocalDate calendarFrom) {
        return of(System.getenv())
                .with(DataDirectory.at(directory))
                .with(Ports.free())
                .from(calendarFrom);
    }

    public Options from(LocalDate day) {
        return new Options(root, data, ports, day, fullCompiler, without, aot, through);
    }

    public Options with(AotUse use) {
        return new Options(root, data, ports, calendarFrom, fullCompiler, without, use, through);
    }

    /** The services, and the broker's own advertisement, use other ports than those on which the servers listen. */
    public Options through(Through other) {
        return new Options(root, data, ports, calendarFrom, fullCompiler, without, aot, Optional.of(other));
    }

    int kafkaForClients() {
        return through.map(Through::kafka).orElse(ports.kafka().number());
    }

    int postgresForClients() {
        return through.map(Through::postgres).orElse(ports.postgres().number());
    }

    Options without(Set<Service> others) {
        return new Options(root, data, ports, calendarFrom, fullCompiler, others, aot, through);
    }

    Options with(DataDirectory directory) {
        return new Options(root, directory, ports, calendarFrom, fullCompiler, without, aot, through);
    }

    Options with(Ports others) {
        return new Options(root, data, others, calendarFrom, fullCompiler, without, aot, through);
    }
}
