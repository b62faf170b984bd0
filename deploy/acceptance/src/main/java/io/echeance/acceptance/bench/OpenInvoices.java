package io.echeance.acceptance.bench;

import io.echeance.embedded.Database;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Fills collections-service's table of invoices with open ones, and tells what it has become of them. */
final class OpenInvoices implements AutoCloseable {

    private static final int SLICE = 20_000;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private static final String COPY = """
            copy receivables (invoice_id, supplier_id, creditor_reference, reference_key, invoice_number, number_key, debtor_siren,
                              gross, issue_date, due_date, dunning_days, coverage_rate, cancelled, disputed, received,
                              outstanding, credit) from stdin
            """;

    private final Connection connection;
    private final LocalDate due;
    private int last;

    OpenInvoices(Database database, LocalDate due) throws SQLException {
        this.connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        this.due = due;
    }

    /** @return the number of the first of the new ones */
    int add(int count) throws SQLException, IOException {
        int first = last + 1;
        for (int from = 0; from < count; from += SLICE) {
            var rows = new StringBuilder();
            for (int i = from; i < Math.min(count, from + SLICE); i++) {
                row(rows, ++last);
            }
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(rows.toString()));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("analyze receivables");
        }
        return first;
    }

    private void row(StringBuilder rows, int number) {
        var gross = amount(number);
        var reference = reference(number);
        rows.append(String.join(
                        "\t",
                        "inv_" + UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                        "sup_" + "%06d".formatted(number % 1_000),
                        reference,
                        reference,
                        invoiceNumber(number),
                        invoiceNumber(number),
                        "%09d".formatted(number % 50_000),
                        gross,
                        due.minusDays(30).toString(),
                        due.toString(),
                        "60",
                        "0.90",
                        "f",
                        "f",
                        "0.00",
                        gross,
                        "0.00"))
                .append('\n');
    }

    /** Of the same form as real ones; digits only, so that spelled and folded they are the same. */
    static String reference(int number) {
        var body = "%016d".formatted(number * 7_919L);
        // R is 27 and F is 15 (ISO 7064)
        int rest = new BigInteger(body + "271500").mod(MODULUS).intValue();
        return "RF%02d%s".formatted(98 - rest, body);
    }

    static String invoiceNumber(int number) {
        return "F2026%07d".formatted(number);
    }

    static String amount(int number) {
        return "%d.%02d".formatted(300 + number % 9_000, number % 97);
    }

    long count(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
