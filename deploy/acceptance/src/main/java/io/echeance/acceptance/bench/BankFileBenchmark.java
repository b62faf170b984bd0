package io.echeance.acceptance.bench;

import io.echeance.local.LocalSystem;
import io.echeance.local.Logging;
import io.echeance.local.Options;
import io.echeance.local.Service;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/**
 * A bank's statement of very many entries against very many open invoices, for collections-service alone while the rest of the system
 * stands still: parsed, matched and durable. Prints what it measured and ends by itself.
 */
public final class BankFileBenchmark {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final int WARM_UP = 5_000;
    private static final int PROBE = 10_000;

    private final LocalSystem system;
    private final OpenInvoices invoices;
    private final Path folder;
    private final InternalToken token;
    private final HttpClient http = HttpClient.newHttpClient();
    private int files;

    private BankFileBenchmark(LocalSystem system, OpenInvoices invoices, Path folder) {
        this.system = system;
        this.invoices = invoices;
        this.folder = folder;
        this.token = InternalToken.of(folder.resolve("keys").resolve("internal-private.pem"));
    }

    /** @param arguments the number of entries and of open invoices; 100,000 and 500,000 without */
    public static void main(String... arguments) throws Exception {
        Logging.quiet();
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int open = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500_000;
        var folder = Files.createTempDirectory("echeance-bank-file-");
        try (var system = LocalSystem.start(Options.isolated(folder, TODAY), System.out::println);
                var invoices = new OpenInvoices(system.database(Service.COLLECTIONS), TODAY.plusDays(10))) {
            var others = Arrays.stream(Service.values())
                    .filter(service -> service != Service.COLLECTIONS)
                    .map(system::process)
                    .toList();
            try (var _ = Frozen.of(others)) {
                new BankFileBenchmark(system, invoices, folder).run(entries, open);
            }
        }
    }

    private void run(int entries, int open) throws Exception {
        take("warm-up", invoices.add(WARM_UP), WARM_UP);
        take("warm-up", invoices.add(WARM_UP), WARM_UP);
        int first = invoices.add(PROBE);
        take("10^4 entries, 10^4 open", first, PROBE);
        first = invoices.add(open);
        take("10^4 entries, %,d open".formatted(open), first, PROBE);
        take("%,d entries, %,d open".formatted(entries, open), first + PROBE, entries);
        first = invoices.add(Math.max(PROBE, 1_000_000 - open));
        take("10^4 entries, 10^6 open", first, PROBE);
    }

    private void take(String name, int first, int entries) throws IOException, InterruptedException, SQLException {
        var file = BankFile.write(folder, "BENCH" + ++files, first, entries, TODAY);
        long start = System.nanoTime();
        var answer = http.send(
                HttpRequest.newBuilder(system.url(Service.COLLECTIONS).resolve("/v1/bank-statements"))
                        .header("Authorization", "Bearer " + token.forOperations("collections-service"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofString());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        System.out.printf(
                "%-32s %6.1f s, %6.0f entries/s, %.3f ms per entry, %d MiB of XML, %d MiB resident: %s%n",
                name,
                seconds,
                entries / seconds,
                seconds * 1000 / entries,
                Files.size(file) >> 20,
                new Processes(system).residentMib(Service.COLLECTIONS),
                answer.body());
        awaitPublished(start);
    }

    private void awaitPublished(long start) throws SQLException, InterruptedException {
        while (invoices.count("outbox") > 0) {
            Thread.sleep(100);
        }
        System.out.printf("%-32s %6.1f s%n", "  all on the log after", (System.nanoTime() - start) / 1e9);
    }
}
