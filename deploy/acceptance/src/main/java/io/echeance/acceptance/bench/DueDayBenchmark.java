package io.echeance.acceptance.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.local.LocalSystem;
import io.echeance.local.Logging;
import io.echeance.local.Options;
import io.echeance.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A day on which very many invoices are due, for payout-service alone while the rest of the system stands still: how long
 * until every advance is instructed, in a file for the bank, and posted; and how fast the ledger takes postings. Prints
 * what it measured and ends by itself.
 */
public final class DueDayBenchmark {

    private static final int WARM_UP = 20_000;
    private static final int WARM_UP_ROUNDS = 2;
    private static final String SUPPLIER = "sup_dueday";
    private static final LocalDate TODAY = LocalDate.parse("2026-01-06");

    private final LocalSystem system;
    private final FactLog log;
    private final PayoutStore store;

    private DueDayBenchmark(LocalSystem system, FactLog log, PayoutStore store) {
        this.system = system;
        this.log = log;
        this.store = store;
    }

    /** @param arguments the number of invoices; 100,000 without */
    public static void main(String... arguments) throws IOException {
        Logging.quiet();
        int count = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        var directory = Files.createTempDirectory("echeance-due-day-");
        try (var system = LocalSystem.start(Options.isolated(directory, TODAY), System.out::println);
                var log = new FactLog(system.bootstrapServers(), TODAY);
                var store = new PayoutStore(system.database(Service.PAYOUT))) {
            BenchSupplier.sign(system, SUPPLIER, TODAY, Map.of());
            var others = Arrays.stream(Service.values())
                    .filter(service -> service != Service.PAYOUT)
                    .map(system::process)
                    .toList();
            try (var _ = Frozen.of(others)) {
                var benchmark = new DueDayBenchmark(system, log, store);
                for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
                    System.out.printf("warm-up %d of %d, %d invoices%n", round, WARM_UP_ROUNDS, WARM_UP);
                    benchmark.run(WARM_UP, false);
                }
                benchmark.run(count, true);
            }
        }
    }

    private void run(int count, boolean print) throws IOException {
        var invoices = IntStream.range(0, count)
                .mapToObj(i -> "inv_" + UuidCreator.getTimeOrderedEpoch())
                .toList();
        cover(invoices, print);
        due(invoices, print);
    }

    /** Each grant is one posting: premium and tax. */
    private void cover(List<String> invoices, boolean print) {
        long postings = store.postings();
        try (var _ = frozen()) {
            log.write("/coverage-service", "CoverageGranted", invoices, DueDayBenchmark::granted);
        }
        long start = System.nanoTime();
        double seconds = store.await("postings", store::postings, postings + invoices.size(), start);
        if (print) {
            print("ledger, grants posted", "%,.0f postings/s", invoices.size() / seconds);
        }
    }

    private void due(List<String> invoices, boolean print) throws IOException {
        long postings = store.postings() + invoices.size();
        long instructed = store.instructed() + invoices.size();
        long filed = store.filed() + invoices.size();
        try (var _ = frozen()) {
            log.write("/invoice-service", "DueDateReached", invoices, DueDayBenchmark::due);
        }
        long start = System.nanoTime();
        double posted = store.await("postings", store::postings, postings, start);
        double done = store.await("payouts", store::instructed, instructed, start);
        double onTopic = store.await("events", store::published, instructed, start);
        double inFiles = store.await("transfers", store::filed, filed, start);
        if (print) {
            print(
                    "%,d due on one day".formatted(invoices.size()),
                    "instructed and posted in %.1f s",
                    Math.max(posted, done));
            print("", "published in %.1f s, in files in %.1f s", onTopic, inFiles);
            print("", "most memory of payout-service %,d MiB", peakMib());
        }
    }

    private Frozen frozen() {
        return Frozen.of(List.of(system.process(Service.PAYOUT)));
    }

    private long peakMib() throws IOException {
        var status = Path.of(
                "/proc/%d/status".formatted(system.process(Service.PAYOUT).pid()));
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    private static String granted(String invoiceId) {
        return """
                {"invoiceId":"%s","supplierId":"%s","debtorSiren":"732829320","coverageRate":"0.90","dunningDays":60,\
                "covered":{"amount":"1234.57","currency":"EUR"},"advance":{"amount":"1111.11","currency":"EUR"},\
                "retained":{"amount":"123.46","currency":"EUR"},"premium":{"amount":"24.69","currency":"EUR"},\
                "premiumTax":{"amount":"2.22","currency":"EUR"},"policyVersion":1,"decidedBy":"AUTO"}\
                """.formatted(invoiceId, SUPPLIER);
    }

    private static String due(String invoiceId) {
        return "{\"invoiceId\":\"%s\",\"dueDate\":\"%s\",\"day\":\"%s\"}".formatted(invoiceId, TODAY, TODAY);
    }

    private static void print(String what, String format, Object... values) {
        System.out.printf("%-28s %s%n", what, format.formatted(values));
    }
}
