package io.echeance.payout.ledger.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;

/**
 * The French accounting file (fichier des écritures comptables, LPF art. A. 47 A-1): 18 columns in this order, separated
 * by tabs, amounts with a comma, days as {@code YYYYMMDD}, named by SIREN, {@code FEC} and the end of the year.
 */
public final class Fec {

    /** First line of the file. */
    public static final String HEADER = String.join(
            "\t",
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    public static final String END_OF_LINE = "\r\n";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private Fec() {}

    public static String fileName(String siren, Year year) {
        return siren + "FEC" + LocalDate.of(year.getValue(), 12, 31).format(DAY) + ".txt";
    }

    public static String line(FecEntry entry) {
        var account = SupplierAccount.of(entry);
        boolean mirrored = SupplierAccount.mirrored(entry.purpose());
        boolean bank = entry.purpose() == Purpose.PAYOUT;
        boolean client = account == SupplierAccount.CLIENT;
        var day = entry.date().format(DAY);
        return String.join(
                "\t",
                bank ? "BQ" : "OD",
                bank ? "Banque" : "Opérations diverses",
                Long.toString(entry.number()),
                day,
                account.number,
                account.title,
                client ? clean(entry.debtorSiren()) : "",
                client ? clean(entry.debtorName()) : "",
                clean(entry.invoiceNumber()),
                day,
                clean(wording(entry) + " " + entry.invoiceNumber()),
                amount(mirrored ? entry.credit() : entry.debit()),
                amount(mirrored ? entry.debit() : entry.credit()),
                "",
                "",
                day,
                "",
                "");
    }

    private static String wording(FecEntry entry) {
        return switch (entry.purpose()) {
            case CASH -> entry.eventType().equals("PaymentReversed") ? "Règlement client annulé" : "Règlement client";
            case LOSS -> entry.eventType().equals("DefaultDeclared") ? "Indemnisation défaut" : "Recouvrement";
            case PREMIUM -> entry.account() == Account.TAX ? "Taxe sur prime" : "Prime";
            case PAYOUT ->
                switch (entry.label()) {
                    case "ADVANCE" -> "Avance";
                    case "BALANCE" -> "Solde";
                    case "RECOVERY_SHARE" -> "Part de recouvrement";
                    default -> "Versement";
                };
            case SET_OFF -> "Compensation";
            case ENTITLEMENT -> "";
        };
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString().replace('.', ',');
    }

    /** A separator within a field would be read as two fields. */
    private static String clean(String text) {
        return text.replaceAll("[\\t\\r\\n|]+", " ").strip();
    }
}
