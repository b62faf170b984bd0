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
 */
public record Options(
        Path root,
        DataDirectory data,
        Ports ports,
        LocalDate calendarFrom,
        boolean fullCompiler,
        Set<Service> without,
        AotUse aot) {
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
                aot);
    }

    /** A system of a test: on free ports, with a directory and a first day of its own. */
    public static Options isolated(Path directory, LocalDate calendarFrom) {
        return of(System.getenv())
                .with(DataDirectory.at(directory))
                .with(Ports.free())
                .from(calendarFrom);
    }

    public Options from(LocalDate day) {
        return new Options(root, data, ports, day, fullCompiler, without, aot);
    }

    public Options with(AotUse use) {
        return new Options(root, data, ports, calendarFrom, fullCompiler, without, use);
    }

    Options without(Set<Service> others) {
        return new Options(root, data, ports, calendarFrom, fullCompiler, others, aot);
    }

    Options with(DataDirectory directory) {
        return new Options(root, directory, ports, calendarFrom, fullCompiler, without, aot);
    }

    Options with(Ports others) {
        return new Options(root, data, others, calendarFrom, fullCompiler, without, aot);
    }
}
