package io.echeance.payout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.payout.ledger.domain.Account;
import io.echeance.payout.ledger.domain.Fec;
import io.echeance.payout.ledger.domain.FecEntry;
import io.echeance.payout.ledger.domain.Purpose;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The accounting file line by line, as the law wants it. */
class FecTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final List<FecEntry> ENTRIES = List.of(
            entry(1, "CoverageGranted", Account.PREMIUM, Purpose.PREMIUM, "1234.57", "24.69", "0"),
            entry(1, "CoverageGranted", Account.INSURER, Purpose.PREMIUM, "1234.57", "0", "24.69"),
            entry(1, "CoverageGranted", Account.PREMIUM, Purpose.PREMIUM, "1234.57", "2.22", "0"),
            entry(1, "CoverageGranted", Account.TAX, Purpose.PREMIUM, "1234.57", "0", "2.22"),
            entry(2, "PayoutCompleted", Account.SUPPLIER, Purpose.PAYOUT, "ADVANCE", "1111.11", "0"),
            entry(2, "PayoutCompleted", Account.BANK, Purpose.PAYOUT, "ADVANCE", "0", "1111.11"),
            entry(3, "PaymentReceived", Account.BANK, Purpose.CASH, "PLATFORM", "1000.00", "0"),
            entry(3, "PaymentReceived", Account.INVOICE, Purpose.CASH, "PLATFORM", "0", "1000.00"),
            entry(4, "PaymentReceived", Account.SUPPLIER, Purpose.CASH, "SUPPLIER", "234.57", "0"),
            entry(4, "PaymentReceived", Account.INVOICE, Purpose.CASH, "SUPPLIER", "0", "234.57"),
            entry(5, "DefaultDeclared", Account.LOSS, Purpose.LOSS, "", "900.00", "0"),
            entry(5, "DefaultDeclared", Account.INVOICE, Purpose.LOSS, "", "0", "900.00"),
            entry(6, "PayoutSetOff", Account.SUPPLIER, Purpose.SET_OFF, "ADVANCE", "50.00", "0"),
            entry(6, "PayoutSetOff", Account.SUPPLIER, Purpose.SET_OFF, "ADVANCE", "0", "50.00"));

    @Test
    void the_file_is_as_approved() throws IOException {
        var file = Fec.HEADER + "\n" + ENTRIES.stream().map(Fec::line).collect(Collectors.joining("\n", "", "\n"));
        try (var approved = getClass().getResourceAsStream("/approved/fec.txt")) {
            assertThat(file).isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void each_posting_balances_in_the_suppliers_books_too() {
        ENTRIES.stream()
                .collect(Collectors.groupingBy(FecEntry::number))
                .forEach((number, lines) -> assertThat(sum(lines, 11)).isEqualByComparingTo(sum(lines, 12)));
    }

    @Test
    void it_is_named_by_the_siren_and_the_end_of_the_year() {
        assertThat(Fec.fileName("404833048", Year.of(2026))).isEqualTo("404833048FEC20261231.txt");
    }

    @Test
    void a_separator_in_a_name_can_not_break_a_line() {
        var line = Fec.line(new FecEntry(
                1,
                DAY,
                "PaymentReceived",
                Account.INVOICE,
                Purpose.CASH,
                "PLATFORM",
                BigDecimal.ZERO,
                BigDecimal.ONE,
                "F\t1|2\r\n3",
                "732829320",
                "Client\tNeuf"));
        assertThat(line.split("\t", -1)).hasSize(18);
        assertThat(line).doesNotContain("\n", "\r", "|");
    }

    private static BigDecimal sum(List<FecEntry> lines, int column) {
        return lines.stream()
                .map(line ->
                        new BigDecimal(Fec.line(line).split("\t", -1)[column].replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static FecEntry entry(
            long number, String type, Account account, Purpose purpose, String label, String debit, String credit) {
        return new FecEntry(
                number,
                DAY,
                type,
                account,
                purpose,
                label,
                new BigDecimal(debit),
                new BigDecimal(credit),
                "F-2026-0117",
                "732829320",
                "Ma jolie boutique");
    }
}
