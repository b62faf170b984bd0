package io.echeance.local.demo;

import io.echeance.local.LocalSystem;
import io.echeance.local.Role;
import java.time.LocalDate;
import java.util.Map;

/** A few requests that take one invoice from its submission past its due date, so that the services load what such work needs. */
public record Rehearsal(LocalSystem system) {
    /** The test clock's first day of a rehearsal. */
    public static final LocalDate FIRST_DAY = Demo.FIRST_DAY;

    private static final int DAYS_TO_DUE = 6;

    public void run() {
        var supplier = new GatewayClient(system, Role.SUPPLIER, Cast.SUPPLIER);
        var ops = new GatewayClient(system, Role.OPS, null);
        new GatewayClient(system, Role.UNDERWRITER, null).post("/v1/policies", Cast.policy(FIRST_DAY));
        var debtor = Cast.debtor("732829320", "Client SA", "Léa Martin", "lea.martin@client.example");
        var due = FIRST_DAY.plusDays(DAYS_TO_DUE);
        var invoice = supplier.post("/v1/invoices", Cast.invoice("F-1", debtor, "1000.00", due));
        var path = "/v1/invoices/" + invoice.get("invoiceId").asText();
        new TestClock(ops).advanceTo(due.plusDays(2));
        pay(ops, invoice.get("invoiceId").asText(), due.plusDays(2));
        supplier.get(path);
        supplier.get(path + "/events");
        supplier.get("/v1/invoices");
    }

    private static void pay(GatewayClient ops, String invoiceId, LocalDate day) {
        ops.post(
                "/v1/payments",
                Map.of(
                        "invoiceId",
                        invoiceId,
                        "amount",
                        Cast.euros("1000.00"),
                        "valueDate",
                        day.toString(),
                        "route",
                        "PLATFORM",
                        "bankReference",
                        "REHEARSAL-1"));
    }
}
