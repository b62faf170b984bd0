package io.echeance.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.local.LocalSystem;
import io.echeance.local.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** Three invoices of one supplier: one is paid before it is due, a real Factur-X invoice is paid late, one is never paid. */
final class Story {
    private static final String DOCUMENT = "facturx-fr-en16931.pdf";
    private static final int DAYS = 70;
    private static final int UNPAID_DUE = 8;
    private static final int EARLY_PAID = 11;
    private static final int EARLY_DUE = 18;
    private static final int LATE_PAID = 51;

    private final GatewayClient underwriter;
    private final GatewayClient supplier;
    private final GatewayClient ops;
    private final TestClock clock;
    private final Consumer<String> say;

    Story(LocalSystem system, Consumer<String> say) {
        this.underwriter = new GatewayClient(system, Role.UNDERWRITER, null);
        this.supplier = new GatewayClient(system, Role.SUPPLIER, Cast.SUPPLIER);
        this.ops = new GatewayClient(system, Role.OPS, null);
        this.clock = new TestClock(ops);
        this.say = say;
    }

    /** The three invoices as they are sent. */
    record Invoices(String early, String late, String unpaid) {}

    Invoices play() {
        var start = clock.today();
        signPolicy(start);
        var invoices = submit(start);
        pass(start.plusDays(EARLY_PAID));
        pay(invoices.early(), "DEMO-EARLY");
        pass(start.plusDays(LATE_PAID));
        pay(invoices.late(), "DEMO-LATE");
        pass(start.plusDays(DAYS));
        return invoices;
    }

    GatewayClient supplier() {
        return supplier;
    }

    private void signPolicy(LocalDate day) {
        underwriter.post("/v1/policies", Cast.policy(day));
        say.accept(day + "  the underwriter signs the policy of Au bon moulin");
    }

    private Invoices submit(LocalDate start) {
        var late = idOf(supplier.post("/v1/invoices", "application/pdf", document()));
        say.accept(start + "  the supplier sends " + DOCUMENT + " and two invoices as JSON");
        var punctual = Cast.debtor("732829320", "Client ponctuel SA", "Léa Martin", "lea.martin@ponctuel.example");
        var early = Cast.invoice("F-2017-0011", punctual, "1000.00", start.plusDays(EARLY_DUE));
        var silent = Cast.debtor("552100554", "Client muet SA", "Paul Durand", "paul.durand@muet.example");
        var unpaid = Cast.invoice("F-2017-0012", silent, "1234.57", start.plusDays(UNPAID_DUE));
        return new Invoices(
                idOf(supplier.post("/v1/invoices", early)), late, idOf(supplier.post("/v1/invoices", unpaid)));
    }

    private void pass(LocalDate day) {
        clock.advanceTo(day);
        say.accept(day + "  is the test clock's day now");
    }

    /** Pays what is still owed, as the system says it. */
    private void pay(String invoiceId, String reference) {
        var invoice = ops.get("/v1/invoices/" + invoiceId);
        var owed = invoice.at("/collection/outstanding");
        var payment = Map.of(
                "invoiceId",
                invoiceId,
                "amount",
                Map.of(
                        "amount",
                        owed.get("amount").asText(),
                        "currency",
                        owed.get("currency").asText()),
                "valueDate",
                clock.today().toString(),
                "route",
                "PLATFORM",
                "bankReference",
                reference);
        ops.post("/v1/payments", payment);
        say.accept("%s  %s pays %s for %s"
                .formatted(
                        clock.today(),
                        invoice.at("/debtor/name").asText(),
                        Euros.of(owed),
                        invoice.get("invoiceNumber").asText()));
    }

    private static String idOf(JsonNode invoice) {
        return invoice.get("invoiceId").asText();
    }

    private static byte[] document() {
        try (var pdf = Story.class.getResourceAsStream(DOCUMENT)) {
            return pdf.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
