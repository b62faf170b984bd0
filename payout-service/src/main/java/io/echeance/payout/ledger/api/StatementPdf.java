package io.echeance.payout.ledger.api;

import io.echeance.payout.ledger.query.StatementQueries.StatementLine;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The statement of a month as a document: a table, its totals, and a note on VAT. */
final class StatementPdf {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final List<String> COLUMNS = List.of("Date", "Opération", "Facture", "Client", "Montant");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("INVOICE", "Facture couverte"),
            Map.entry("PREMIUM", "Prime"),
            Map.entry("PREMIUM_TAX", "Taxe sur prime"),
            Map.entry("CLIENT_PAYMENT", "Paiement du client"),
            Map.entry("CLIENT_PAYMENT_REVERSED", "Paiement du client annulé"),
            Map.entry("ADVANCE", "Avance versée"),
            Map.entry("BALANCE", "Solde versé"),
            Map.entry("FULL", "Versement intégral"),
            Map.entry("RECOVERY_SHARE", "Part de recouvrement versée"),
            Map.entry("SET_OFF", "Compensé sur une dette"),
            Map.entry("DEBT_REPAID", "Dette compensée"));

    /** Directive 2006/112/CE art. 90; for information, as the insurer's indemnity may include VAT. */
    private static final List<String> VAT_NOTE = List.of(
            "TVA (à titre d'information) : selon la CJUE (9 février 2023, C-482/21, Euler Hermes), l'assureur qui a indemnisé",
            "une créance impayée, TVA comprise, ne peut pas demander lui-même la réduction de la base d'imposition.",
            "Pour la TVA d'une facture en défaut (CGI art. 272, 1), voyez votre conseil.");

    private StatementPdf() {}

    static void write(String supplier, String siren, YearMonth month, Iterator<StatementLine> lines, OutputStream out)
            throws IOException {
        try (var pages = new PdfPages()) {
            pages.title("Relevé de " + month.format(MONTH));
            pages.text(supplier + ", SIREN " + siren);
            pages.gap();
            pages.heading(COLUMNS);
            var totals = new TreeMap<String, BigDecimal>();
            while (lines.hasNext()) {
                var line = lines.next();
                pages.row(cells(line));
                totals.merge(WORDS.getOrDefault(line.type(), line.type()), line.amount(), BigDecimal::add);
            }
            pages.gap();
            for (var total : totals.entrySet()) {
                pages.row(List.of("Total", total.getKey(), "", "", amount(total.getValue())));
            }
            pages.gap();
            for (var note : VAT_NOTE) {
                pages.text(note);
            }
            pages.save(out);
        }
    }

    private static List<String> cells(StatementLine line) {
        return List.of(
                line.date().format(DAY),
                WORDS.getOrDefault(line.type(), line.type()),
                line.invoiceNumber(),
                line.debtorName(),
                amount(line.amount()));
    }

    private static String amount(BigDecimal amount) {
        return String.format(Locale.FRENCH, "%,.2f", amount)
                        .replace('\u202f', ' ')
                        .replace('\u00a0', ' ') + " €";
    }
}
