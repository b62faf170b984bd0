package io.echeance.gateway.audit.export;

import io.echeance.gateway.audit.replay.PointInTime;
import io.echeance.gateway.domain.InvoiceView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** CSV by RFC 4180: one line per invoice, amounts in the currency of the line. */
public final class CsvExport implements ExportFormat {

    private static final String HEADER =
            "invoiceId,supplierId,invoiceNumber,status,debtorSiren,debtorName,currency,gross,issueDate,dueDate,creditorReference,"
                    + "coverage,advance,balance,paid,entitled,received,outstanding,defaultOn,remindersSent,events";

    @Override
    public void begin(PointInTime until, Map<TopicPartition, Long> ends, OutputStream out) throws IOException {
        line(HEADER, out);
    }

    @Override
    public void invoice(InvoiceView view, OutputStream out) throws IOException {
        line(
                row(
                        view.invoiceId(),
                        view.supplierId(),
                        view.invoiceNumber(),
                        view.status(),
                        view.debtor().siren(),
                        view.debtor().name(),
                        view.gross().getCurrencyUnit(),
                        view.gross().getAmount(),
                        view.issueDate(),
                        view.dueDate(),
                        view.creditorReference(),
                        view.coverage().decision(),
                        view.payouts().advance().getAmount(),
                        view.payouts().balance().getAmount(),
                        view.payouts().paid().getAmount(),
                        view.payouts().entitled().getAmount(),
                        view.collection().received().getAmount(),
                        view.collection().outstanding().getAmount(),
                        view.collection().defaultOn(),
                        view.dunning().sent(),
                        view.version()),
                out);
    }

    @Override
    public void end(long invoices, OutputStream out) {
        // nothing follows the last line
    }

    private static String row(Object... values) {
        return Arrays.stream(values).map(CsvExport::field).collect(Collectors.joining(","));
    }

    /** Text that a spreadsheet would take for a formula is made plain text. */
    static String field(Object value) {
        var text = Objects.toString(value, "");
        if (value instanceof String && text.matches("(?s)[=+@\\-\\t\\r].*")) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static void line(String text, OutputStream out) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
