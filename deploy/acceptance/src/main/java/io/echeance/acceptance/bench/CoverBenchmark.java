package io.echeance.acceptance.bench;

import io.echeance.local.LocalSystem;
import io.echeance.local.Logging;
import io.echeance.local.Options;
import io.echeance.local.Role;
import io.echeance.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How fast cover is decided: 10,000 submissions wait on the log, on 1,000 debtors or all on one, while the rest of the system
 * stands still; and how long a quote takes by REST at a steady rate. Prints what it measured and ends by itself.
 */
public final class CoverBenchmark {

    private static final int WAITING = 10_000;
    private static final int DEBTORS = 1_000;
    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 5;
    private static final int QUOTES_PER_SECOND = 200;
    private static final int QUOTE_WARM_UP_SECONDS = 60;
    private static final int QUOTE_SECONDS = 30;
    private static final String SUPPLIER = "sup_cover";
    private static final String AMOUNT = "300.00";
    private static final LocalDate TODAY = LocalDate.parse("2026-01-05");

    private final LocalSystem system;
    private int nextDebtor = DEBTORS;

    private CoverBenchmark(LocalSystem system) {
        this.system = system;
    }

    public static void main(String... arguments) throws IOException {
        Logging.quiet();
        var directory = Files.createTempDirectory("echeance-cover-bench-");
        try (var system = LocalSystem.start(Options.isolated(directory, TODAY), System.out::println)) {
            var benchmark = new CoverBenchmark(system);
            BenchSupplier.sign(system, SUPPLIER, TODAY, Map.of("defaultDebtorLimit", euros("10000000.00")));
            benchmark.quotes();
            benchmark.decisions();
        }
    }

    private void quotes() {
        var supplier = new LoadClient(system, Role.SUPPLIER, SUPPLIER);
        SteadyLoad.run(QUOTES_PER_SECOND, QUOTE_WARM_UP_SECONDS, i -> quote(supplier, i));
        var latencies = SteadyLoad.run(QUOTES_PER_SECOND, QUOTE_SECONDS, i -> quote(supplier, i));
        print(
                "POST /v1/quotes, %d/s".formatted(QUOTES_PER_SECOND),
                "p50 %.1f ms, p99 %.1f ms, max %.1f ms",
                latencies.getValueAtPercentile(50) / 1000.0,
                latencies.getValueAtPercentile(99) / 1000.0,
                latencies.getMaxValue() / 1000.0);
    }

    private static void quote(LoadClient supplier, int number) {
        supplier.post(
                "/v1/quotes",
                Map.of(
                        "debtor", Map.of("siren", Debtors.siren(number % DEBTORS)),
                        "gross", euros("1234.57"),
                        "issueDate", TODAY.toString(),
                        "dueDate", TODAY.plusDays(30).toString()));
    }

    private void decisions() {
        var others = Arrays.stream(Service.values())
                .filter(service -> service != Service.COVERAGE)
                .map(system::process)
                .toList();
        try (var _ = Frozen.of(others);
                var submissions = new Submissions(system.bootstrapServers(), SUPPLIER, TODAY)) {
            for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
                System.out.printf("warm-up %d of %d, %d submissions%n", round, WARM_UP_ROUNDS, WAITING);
                perSecond(submissions, manyDebtors());
                perSecond(submissions, oneDebtor());
            }
            measure("1,000 debtors", submissions, this::manyDebtors);
            measure("one debtor", submissions, this::oneDebtor);
        }
    }

    private void measure(String name, Submissions submissions, Supplier<IntFunction<String>> debtors) {
        var rates = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> perSecond(submissions, debtors.get()))
                .sorted()
                .toArray();
        print(
                "10,000 waiting, " + name,
                "%.0f decisions/s (median of %d rounds, %.0f to %.0f)",
                rates[ROUNDS / 2],
                ROUNDS,
                rates[0],
                rates[ROUNDS - 1]);
    }

    private IntFunction<String> manyDebtors() {
        return i -> Debtors.siren(i % DEBTORS);
    }

    /** A fresh one each time, as 10,000 invoices use up a third of its limit. */
    private IntFunction<String> oneDebtor() {
        var siren = Debtors.siren(nextDebtor++);
        return i -> siren;
    }

    /** From the moment at which the service may go on until the last decision can be read by anyone. */
    private double perSecond(Submissions submissions, IntFunction<String> debtor) {
        try (var decisions = new Decisions(system.bootstrapServers())) {
            try (var _ = Frozen.of(List.of(system.process(Service.COVERAGE)))) {
                submissions.write(WAITING, AMOUNT, debtor);
            }
            long start = System.nanoTime();
            var types = decisions.await(WAITING);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (types.getOrDefault("CoverageGranted", 0) != WAITING) {
                throw new IllegalStateException("all of them can be covered, but it was decided " + types);
            }
            return WAITING / seconds;
        }
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static void print(String what, String format, Object... values) {
        System.out.printf("%-28s %s%n", what, format.formatted(values));
    }
}
