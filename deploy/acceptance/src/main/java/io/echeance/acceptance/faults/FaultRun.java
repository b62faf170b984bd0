package io.echeance.acceptance.faults;

import io.echeance.acceptance.verify.Broker;
import io.echeance.acceptance.verify.Stores;
import io.echeance.eventstore.audit.LogVerification;
import io.echeance.eventstore.audit.LogVerification.Result;
import io.echeance.gateway.audit.check.Contract;
import io.echeance.local.LocalSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One fault after the other under traffic; after each the system has to catch up by itself, and the log has to hold. */
final class FaultRun {

    private static final Duration CATCH_UP = Duration.ofMinutes(3);
    private static final int DAYS_MEANWHILE = 2;

    private final LocalSystem system;
    private final Traffic traffic;
    private final Poison poison;
    private final Consumer<String> say;

    FaultRun(LocalSystem system, Traffic traffic, Poison poison, Consumer<String> say) {
        this.system = system;
        this.traffic = traffic;
        this.poison = poison;
        this.say = say;
    }

    FaultReport run(List<Fault> faults, long seed) {
        var report = new FaultReport(seed);
        for (var fault : faults) {
            var line = suffer(fault);
            report.add(line);
            say.accept("%-48s recovered in %.1f s, %,d events, %d violations"
                    .formatted(
                            fault.name(),
                            line.recovered(),
                            line.events(),
                            line.violations().size()));
        }
        return report;
    }

    private FaultReport.Line suffer(Fault fault) {
        var day = traffic.startDays(DAYS_MEANWHILE);
        fault.injected().run();
        long over = System.nanoTime();
        var problems = new ArrayList<String>();
        double recovered = -1;
        long events = 0;
        try {
            traffic.live();
            recovered = (System.nanoTime() - over) / 1e9;
            traffic.awaitDay(day, CATCH_UP);
            traffic.pause();
            try {
                traffic.awaitDay(traffic.startDays(1), CATCH_UP);
                events = check(problems);
            } finally {
                traffic.resume();
            }
        } catch (RuntimeException e) {
            problems.add("it does not catch up: " + e.getMessage());
        }
        return new FaultReport.Line(fault.name(), recovered, events, List.copyOf(problems));
    }

    private long check(List<String> problems) {
        var broker = Broker.at(system.bootstrapServers());
        Result result =
                LogVerification.run(Contract.plan(broker, Stores.of(system), Instant.MAX), (read, all, since) -> {});
        var found = result.violations().stream().filter(poison::isFoundBy).count();
        if (found != poison.count()) {
            problems.add("%d of %d poison records were found".formatted(found, poison.count()));
        }
        result.violations().stream()
                .filter(violation -> !poison.isFoundBy(violation))
                .forEach(violation -> problems.add(violation.toString()));
        var published = Published.on(system.bootstrapServers());
        missing("invoice", traffic.acceptedInvoices(), published.invoices(), problems);
        missing("payment", traffic.acceptedPayments(), published.payments(), problems);
        for (var failure = traffic.failures().poll();
                failure != null;
                failure = traffic.failures().poll()) {
            problems.add("a command: " + failure);
        }
        return result.events();
    }

    private static void missing(String what, Set<String> answered, Set<String> published, List<String> problems) {
        var lost = new HashSet<>(answered);
        lost.removeAll(published);
        lost.forEach(id -> problems.add("%s %s was answered with success and is not on the topic".formatted(what, id)));
    }
}
