package io.echeance.local;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code deploy/local/up} was asked for.
 *
 * @param train only makes the ahead-of-time caches
 * @param demo tells the story after the start
 * @param exit stops after the story
 * @param reset starts with no data
 * @param from the test clock's first day
 * @param without the service that somebody runs otherwise
 */
record UpArguments(
        boolean train, boolean demo, boolean exit, boolean reset, Optional<LocalDate> from, Set<Service> without) {
    static final String USAGE = """
            Usage: deploy/local/up [--demo [--exit]] [--reset] [--from DATE] [--without SERVICE] | train
              --demo       tell the story of three invoices, on data of its own, then go on running
              --exit       with --demo: stop after the story; the exit code says whether it was as it must be
              --reset      delete all local data first
              --from DATE  the test clock's first day, like 2026-01-02 (default: today; with --demo 2017-11-20)
              --without SERVICE  don't start this one: you run it on its port, with .data/run/SERVICE.env
              train        make the JVM's ahead-of-time caches, which `up` does by itself after a build
            Ports and folders are environment variables: see deploy/local/README.md""";

    static UpArguments parse(String... words) {
        var parsed = new UpArguments(false, false, false, false, Optional.empty(), Set.of());
        var rest = List.of(words).iterator();
        while (rest.hasNext()) {
            parsed = parsed.and(rest.next(), rest);
        }
        return parsed.checked();
    }

    private UpArguments and(String word, Iterator<String> rest) {
        return switch (word) {
            case "train" -> new UpArguments(true, demo, exit, reset, from, without);
            case "--demo" -> new UpArguments(train, true, exit, reset, from, without);
            case "--exit" -> new UpArguments(train, demo, true, reset, from, without);
            case "--reset" -> new UpArguments(train, demo, exit, true, from, without);
            case "--from" -> new UpArguments(train, demo, exit, reset, Optional.of(day(rest)), without);
            case "--without" -> new UpArguments(train, demo, exit, reset, from, Set.of(service(rest)));
            default -> throw new StartupProblem("Unknown argument " + word + "\n" + USAGE);
        };
    }

    private UpArguments checked() {
        if (exit && !demo) {
            throw new StartupProblem("--exit goes with --demo\n" + USAGE);
        }
        return this;
    }

    private static LocalDate day(Iterator<String> rest) {
        try {
            return LocalDate.parse(rest.hasNext() ? rest.next() : "");
        } catch (DateTimeParseException e) {
            throw new StartupProblem("--from needs a date like 2026-01-02\n" + USAGE);
        }
    }

    private static Service service(Iterator<String> rest) {
        var name = rest.hasNext() ? rest.next() : "";
        return Arrays.stream(Service.values())
                .filter(service -> service.folder().equals(name))
                .findFirst()
                .orElseThrow(() -> new StartupProblem("--without needs a service, like payout-service\n" + USAGE));
    }
}
