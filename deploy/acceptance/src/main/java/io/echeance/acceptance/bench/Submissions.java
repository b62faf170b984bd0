package io.echeance.acceptance.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;

/** Invoices on the log as invoice-service submits them, without the service: many wait at once. */
final class Submissions implements AutoCloseable {

    private final FactLog log;
    private final String supplierId;
    private final LocalDate today;

    Submissions(String bootstrapServers, String supplierId, LocalDate today) {
        this.log = new FactLog(bootstrapServers, today);
        this.supplierId = supplierId;
        this.today = today;
    }

    /** Returns when all are on the topic. */
    void write(int count, String amount, IntFunction<String> debtor) {
        var debtors = new LinkedHashMap<String, String>();
        for (int i = 0; i < count; i++) {
            debtors.put("inv_" + UuidCreator.getTimeOrderedEpoch(), debtor.apply(i));
        }
        log.write(
                "/invoice-service",
                "InvoiceSubmitted",
                List.copyOf(debtors.keySet()),
                id -> json(id, amount, debtors.get(id)));
    }

    private String json(String invoiceId, String amount, String debtor) {
        return """
                {"invoiceId":"%s","supplierId":"%s","supplierSiren":"999999998","invoiceNumber":"%s",\
                "debtor":{"siren":"%s","name":"Client %s","country":"FR","language":"fr"},\
                "gross":{"amount":"%s","currency":"EUR"},"issueDate":"%s","dueDate":"%s",\
                "creditorReference":"RF18539007547034","intake":"API"}\
                """.formatted(invoiceId, supplierId, invoiceId, debtor, debtor, amount, today, today.plusDays(30));
    }

    @Override
    public void close() {
        log.close();
    }
}
