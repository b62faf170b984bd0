package io.echeance.acceptance.faults;

import io.echeance.local.LocalSystem;
import io.echeance.local.Logging;
import io.echeance.local.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** {@code deploy/acceptance/faults [--short] [--seed N]}: a system of its own under traffic, and what can go wrong, one after the other. */
public final class FaultSuite {

    private static final String USAGE = """
        Usage: deploy/acceptance/faults [--short] [--seed N]
        Starts a system of its own, lets invoices live in it, and makes things fail: processes, connections, disks, records.
        After each the nine checks have to hold, and every answered command has to be on the log. Exit code 0 or 1.
          --short    each kind of fault once; without it each fault of each service
          --seed N   repeats a run: the same faults in the same order
        """;

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-05");
    private static final int WRITERS = 3;
    private static final Duration PACE = Duration.ofMillis(700);

    private FaultSuite() {}

    public static void main(String... arguments) {
        Logging.quiet();
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        boolean small = List.of(arguments).contains("--short");
        var seed = seed(arguments);
        if (seed == null) {
            System.out.print(USAGE);
            System.exit(1);
        }
        var report = run(small, seed, System.out::println);
        System.out.println(report);
        System.exit(report.violations().isEmpty() ? 0 : 1);
    }

    /** Null when the arguments are not understood. */
    private static Long seed(String... arguments) {
        var seed = new Random().nextLong(1_000_000);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--seed") && i + 1 < arguments.length && arguments[i + 1].matches("\\d{1,18}")) {
                seed = Long.parseLong(arguments[++i]);
            } else if (!arguments[i].equals("--short")) {
                return null;
            }
        }
        return seed;
    }

    /** Runs the suite on a system of its own. */
    public static FaultReport run(boolean small, long seed, Consumer<String> say) {
        say.accept("seed " + seed);
        try {
            var directory = Files.createTempDirectory("echeance-faults-");
            var options = Options.isolated(directory, FIRST_DAY);
            try (var disk = SmallDisk.at(directory.resolve("postgres"));
                    var network = Network.before(
                            options.ports().kafka().number(),
                            options.ports().postgres().number())) {
                if (!disk.isMounted()) {
                    say.accept("no right to mount: the disk of the database will not be full in this run");
                }
                try (var system = LocalSystem.start(options.through(network.through()), say)) {
                    return run(small, seed, say, system, network, disk);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultReport run(
            boolean small, long seed, Consumer<String> say, LocalSystem system, Network network, SmallDisk disk) {
        var random = new Random(seed);
        var poison = new Poison(system.bootstrapServers());
        var catalog = new FaultCatalog(system, network, disk, poison, random);
        try (var traffic = new Traffic(system, seed, PACE)) {
            traffic.start(WRITERS);
            var faults = small ? catalog.once() : catalog.all();
            var report = new FaultRun(system, traffic, poison, say).run(faults, seed);
            say.accept("%,d invoices and %,d payments were accepted; %,d requests had to be repeated"
                    .formatted(
                            traffic.acceptedInvoices().size(),
                            traffic.acceptedPayments().size(),
                            traffic.repeated()));
            return report;
        }
    }
}
