package io.echeance.acceptance.faults;

import io.echeance.local.LocalSystem;
import io.echeance.local.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Whole lives of invoices at a steady pace: submitted, paid early, late or never; what was answered is remembered. */
final class Traffic implements AutoCloseable {

    private static final String SUPPLIER = "sup_faults";
    private static final String SUPPLIER_SIREN = "999999998";
    private static final int DEBTORS = 50;

    private record Submitted(String invoiceId, String gross, LocalDate payOn) {}

    private final Set<String> acceptedInvoices = ConcurrentHashMap.newKeySet();
    private final Set<String> acceptedPayments = ConcurrentHashMap.newKeySet();
    private final Queue<Submitted> toPay = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicInteger numbers = new AtomicInteger();
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock(true);
    private final PatientClient supplier;
    private final PatientClient ops;
    private final PatientClient underwriter;
    private final Random random;
    private final Duration pace;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private volatile LocalDate today;
    private volatile boolean running = true;

    Traffic(LocalSystem system, long seed, Duration pace) {
        this.supplier = new PatientClient(system, Role.SUPPLIER, SUPPLIER, repeated);
        this.ops = new PatientClient(system, Role.OPS, null, repeated);
        this.underwriter = new PatientClient(system, Role.UNDERWRITER, null, repeated);
        this.random = new Random(seed);
        this.pace = pace;
    }

    void start(int writers) {
        today = clock().day();
        signPolicy();
        for (int i = 0; i < writers; i++) {
            Thread.ofVirtual().name("supplier-" + i).start(() -> work(this::submit));
        }
        Thread.ofVirtual().name("clients").start(() -> work(this::pay));
    }

    /** @param ready whether the clock stands still */
    record Clock(LocalDate day, boolean ready) {}

    Clock clock() {
        var clock = ops.get("/v1/test-clock").body();
        return new Clock(
                LocalDate.parse(clock.required("today").asText()),
                clock.required("status").asText().equals("READY"));
    }

    /** Lets days begin; they are lived while the traffic goes on. */
    LocalDate startDays(int days) {
        var to = clock().day().plusDays(days);
        expect(ops.post("/v1/test-clock/advance", Map.of("to", to.toString())), "days");
        return to;
    }

    /** Returns when the day has been lived by every service. */
    void awaitDay(LocalDate day, Duration limit) {
        Pause.until("the day " + day + " is lived by all services", limit, () -> {
            var clock = clock();
            today = clock.day();
            return clock.ready() && !clock.day().isBefore(day);
        });
    }

    /** An invoice from submission to cover: the gateway, three services, the broker and the database. */
    void live() {
        var id = submitOne();
        Pause.until(
                "invoice " + id + " is covered",
                Duration.ofMinutes(2),
                () -> !supplier.get("/v1/invoices/" + id)
                        .body()
                        .path("status")
                        .asText()
                        .equals("SUBMITTED"));
    }

    /** No request is under way until {@link #resume}. */
    void pause() {
        open.writeLock().lock();
    }

    void resume() {
        open.writeLock().unlock();
    }

    private void work(Runnable request) {
        while (running) {
            open.readLock().lock();
            try {
                request.run();
            } catch (RuntimeException e) {
                failures.add(e.toString());
            } finally {
                open.readLock().unlock();
            }
            Pause.of(pace);
        }
    }

    private void submit() {
        submitOne();
    }

    private String submitOne() {
        int number = numbers.incrementAndGet();
        var issued = today;
        var due = issued.plusDays(6 + next(20));
        var gross = BigDecimal.valueOf(30_000 + next(400_000), 2).toPlainString();
        var answer = supplier.post("/v1/invoices", invoice(run + "-" + number, number, gross, issued, due));
        expect(answer, "invoice");
        var id = answer.body().required("invoiceId").asText();
        acceptedInvoices.add(id);
        switch (next(3)) {
            case 0 -> toPay.add(new Submitted(id, gross, issued));
            case 1 -> toPay.add(new Submitted(id, gross, due.plusDays(1 + next(10))));
            default -> {
                // is never paid
            }
        }
        return id;
    }

    private void pay() {
        var next = toPay.poll();
        if (next == null) {
            return;
        }
        if (next.payOn().isAfter(today)) {
            toPay.add(next);
            return;
        }
        var reference = "BANK-" + next.invoiceId();
        var answer = ops.post("/v1/payments", payment(next, reference));
        if (answer.isSuccess()) {
            acceptedPayments.add(reference);
        } else if (answer.status() == 409) {
            toPay.add(next); // its cover is not decided yet
        } else {
            expect(answer, "payment");
        }
    }

    private int next(int bound) {
        synchronized (random) {
            return random.nextInt(bound);
        }
    }

    private static void expect(PatientClient.Answer answer, String what) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("%s: %d %s".formatted(what, answer.status(), answer.body()));
        }
    }

    private void signPolicy() {
        var known = underwriter.get("/v1/policies/" + SUPPLIER);
        if (!known.isSuccess()) {
            expect(
                    underwriter.post(
                            "/v1/policies",
                            Map.of(
                                    "supplierId",
                                    SUPPLIER,
                                    "supplierName",
                                    "Pannes et fils",
                                    "siren",
                                    SUPPLIER_SIREN,
                                    "iban",
                                    "FR7630006000011234567890189",
                                    "email",
                                    "compta@pannes.example",
                                    "defaultDebtorLimit",
                                    euros("9000000.00"),
                                    "signedOn",
                                    today.toString())),
                    "policy");
        }
    }

    private static Map<String, ?> invoice(String name, int number, String gross, LocalDate issued, LocalDate due) {
        var siren = Sirens.valid(20_000_000 + number % DEBTORS);
        return Map.of(
                "invoiceNumber",
                name,
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
                        Map.of("name", "Service comptable", "email", "compta." + siren + "@client.example")),
                "gross",
                euros(gross),
                "issueDate",
                issued.toString(),
                "dueDate",
                due.toString());
    }

    private Map<String, ?> payment(Submitted invoice, String reference) {
        return Map.of(
                "invoiceId", invoice.invoiceId(),
                "amount", euros(invoice.gross()),
                "valueDate", today.toString(),
                "route", "PLATFORM",
                "bankReference", reference);
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    Set<String> acceptedInvoices() {
        return acceptedInvoices;
    }

    Set<String> acceptedPayments() {
        return acceptedPayments;
    }

    /** Commands that were refused or not answered though they should have been. */
    Queue<String> failures() {
        return failures;
    }

    long repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        running = false;
    }
}
