package io.echeance.invoice.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Looks into the service's database, past the service. */
@ApplicationScoped
class Tables {

    /** Rows of what a submission writes. */
    record Counts(long events, long numbers, long extras, long idempotencyKeys, long subjectKeys) {}

    private final AgroalDataSource database;

    Tables(AgroalDataSource database) {
        this.database = database;
    }

    /** The calendar's events are left out: it goes on by itself. */
    Counts countsWithoutDays() {
        return new Counts(
                count("select count(*) from events where topic <> 'business-calendar'"),
                count("select count(*) from invoice_numbers"),
                count("select count(*) from invoice_extras"),
                count("select count(*) from idempotency_keys"),
                count("select count(*) from subject_keys"));
    }

    long invoicesWithNumber(String supplierId, String number) {
        return count(
                "select count(*) from invoice_numbers where supplier_id = ? and invoice_number = ?",
                supplierId,
                number);
    }

    String extras(String invoiceId) {
        return text("select extras::text from invoice_extras where invoice_id = ?", invoiceId);
    }

    /** The coverage decision that was read, or null. */
    String coverage(String invoiceId) {
        return text("select coverage from invoice_facts where invoice_id = ?", invoiceId);
    }

    boolean isPaid(String invoiceId) {
        return count("select count(*) from invoice_facts where paid and invoice_id = ?", invoiceId) == 1;
    }

    long deadlines(String invoiceId) {
        return count("select count(*) from deadlines where subject = ?", invoiceId);
    }

    long parked() {
        return count("select count(*) from parked_events");
    }

    boolean isTerminated(String supplierId) {
        return count("select count(*) from policies where terminated_on is not null and supplier_id = ?", supplierId)
                == 1;
    }

    private long count(String query, String... parameters) {
        return Long.parseLong(text(query, parameters));
    }

    private String text(String query, String... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
