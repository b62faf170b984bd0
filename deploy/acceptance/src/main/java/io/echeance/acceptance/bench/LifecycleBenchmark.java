package io.echeance.acceptance.bench;

import io.echeance.acceptance.verify.Verification;
import io.echeance.local.LocalSystem;
import io.echeance.local.Logging;
import io.echeance.local.Options;
import io.echeance.local.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * Whole lives of invoices through the whole system: submitted by REST over 64 connections, covered, reminded by mail, advanced on the due
 * date, paid, settled. Prints what it measured; ends by itself; the log is checked afterwards.
 */
public final class LifecycleBenchmark {

    private static final int CONNECTIONS = 64;
    /** Six fresh JVMs on a small machine need minutes at load before their figures say something. */
    private static final int WARM_UP_ROUNDS = 6;

    private static final int WARM_UP = 1_000;
    private static final int DAYS_TO_DUE_DATE = 6;
    private static final int DEBTORS = 500;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-05");

    private final LocalSystem system;
    private final LoadClient supplier;
    private final LoadClient ops;
    private int invoices;

    private LifecycleBenchmark(LocalSystem system) {
        this.system = system;
        this.supplier = new LoadClient(system, Role.SUPPLIER, "sup_bench");
        this.ops = new LoadClient(system, Role.OPS, null);
    }

    /** @param arguments the number of invoices */
    public static void main(String... arguments) throws IOException {
        int count = arguments.length == 0 ? 5_000 : Integer.parseInt(arguments[0]);
        Logging.quiet();
        var directory = Files.createTempDirectory("echeance-bench-");
        long start = System.nanoTime();
        try (var system = LocalSystem.start(Options.isolated(directory, FIRST_DAY), System.out::println)) {
            print("ready after", "%.1f s", (System.nanoTime() - start) / 1e9);
            print("six services at rest", "%d MiB resident", new Processes(system).residentMib());
            var benchmark = new LifecycleBenchmark(system);
            benchmark.signPolicy();
            for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
                System.out.printf("warm-up %d of %d, %d invoices%n", round, WARM_UP_ROUNDS, WARM_UP);
                benchmark.live(WARM_UP);
            }
            benchmark.measure(count);
        }
    }

    private void measure(int count) {
        var processes = new Processes(system);
        var before = processes.cpu();
        long start = System.nanoTime();
        var submitted = live(count);
        double seconds = (System.nanoTime() - start) / 1e9;
        print(
                "POST /v1/invoices",
                "%.0f accepted/s, p50 %.1f ms, p99 %.1f ms",
                submitted.perSecond(),
                submitted.millis(50),
                submitted.millis(99));
        print("whole lives", "%.0f invoices/s (%d in %.1f s)", count / seconds, count, seconds);
        processes
                .cpu()
                .forEach((name, cpu) -> print(
                        "CPU " + name,
                        "%.1f s per 10,000 lives",
                        seconds(cpu.minus(before.get(name))) * 10_000 / count));
        var log = Verification.ofTopics(system);
        print("log", "%d events, %d violations", log.events(), log.violations().size());
        if (!log.violations().isEmpty()) {
            log.violations().stream().limit(10).forEach(System.out::println);
            throw new IllegalStateException("the log is not as it must be");
        }
    }

    /** Takes as many invoices through their whole lives and returns how their submission went. */
    private Load.Outcome<String> live(int count) {
        var today = LocalDate.parse(ops.get("/v1/test-clock").get("today").asText());
        var due = today.plusDays(DAYS_TO_DUE_DATE);
        int first = invoices;
        invoices += count;
        var submitted = phase("submitted", () -> Load.run(count, CONNECTIONS, i -> submit(first + i, today, due)));
        phase("due", () -> advanceTo(due));
        phase(
                "paid",
                () -> Load.run(count, CONNECTIONS, i -> pay(submitted.answers().get(i), due)));
        phase("settled", () -> advanceTo(due.plusDays(4)));
        return submitted;
    }

    private static <T> T phase(String name, java.util.function.Supplier<T> work) {
        long start = System.nanoTime();
        var result = work.get();
        print("  " + name, "%.1f s", (System.nanoTime() - start) / 1e9);
        return result;
    }

    private void signPolicy() {
        new LoadClient(system, Role.UNDERWRITER, null)
                .post(
                        "/v1/policies",
                        Map.of(
                                "supplierId", "sup_bench",
                                "supplierName", "Banc d'essai",
                                "siren", "999999998",
                                "iban", "FR7630006000011234567890189",
                                "email", "compta@banc.example",
                                "defaultDebtorLimit", euros("10000000.00"),
                                "signedOn", FIRST_DAY.toString()));
    }

    private String submit(int number, LocalDate issued, LocalDate due) {
        var siren = Debtors.siren(number % DEBTORS);
        var contact = Map.of("name", "Service comptable", "email", "compta." + siren + "@client.example");
        return supplier.post(
                        "/v1/invoices",
                        Map.of(
                                "invoiceNumber", "B-" + number,
                                "debtor",
                                        Map.of(
                                                "siren",
                                                siren,
                                                "name",
                                                "Client " + siren,
                                                "country",
                                                "FR",
                                                "language",
                                                "fr",
                                                "contact",
                                                contact),
                                "gross", euros("1234.57"),
                                "issueDate", issued.toString(),
                                "dueDate", due.toString()))
                .get("invoiceId")
                .asText();
    }

    private String pay(String invoiceId, LocalDate day) {
        return ops.post(
                        "/v1/payments",
                        Map.of(
                                "invoiceId",
                                invoiceId,
                                "amount",
                                euros("1234.57"),
                                "valueDate",
                                day.toString(),
                                "route",
                                "PLATFORM",
                                "bankReference",
                                "BANK-" + invoiceId))
                .get("paymentId")
                .asText();
    }

    private Void advanceTo(LocalDate day) {
        ops.post("/v1/test-clock/advance", Map.of("to", day.toString()));
        var limit = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!reached(day)) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("the day " + day + " was not lived in ten minutes");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        return null;
    }

    private boolean reached(LocalDate day) {
        var clock = ops.get("/v1/test-clock");
        return clock.get("status").asText().equals("READY")
                && clock.get("today").asText().equals(day.toString());
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void print(String what, String format, Object... values) {
        System.out.printf("%-28s %s%n", what, format.formatted(values));
    }
}
