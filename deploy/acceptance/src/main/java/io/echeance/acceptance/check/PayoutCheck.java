package io.echeance.acceptance.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.acceptance.log.LogEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Payouts follow the facts: at rest, what was completed is the entitlement, to the cent; at most one advance; none
 * without cover; none before the due date unless the client has paid. Computed from the log alone, on its own.
 */
public final class PayoutCheck implements LogCheck {

    private static final class Account {
        boolean covered;
        boolean due;
        boolean paid;
        boolean defaulted;
        boolean cancelled;
        BigDecimal gross = BigDecimal.ZERO;
        BigDecimal rate = BigDecimal.ZERO;
        BigDecimal received = BigDecimal.ZERO;
        BigDecimal completed = BigDecimal.ZERO;
        int advances;

        BigDecimal entitlement() {
            if (!covered || cancelled) {
                return BigDecimal.ZERO;
            }
            if (paid) {
                return gross;
            }
            var advance = cents(gross.multiply(rate));
            if (defaulted) {
                var share = cents(received.multiply(BigDecimal.ONE.subtract(rate)));
                return advance.add(share).min(gross);
            }
            return due ? advance : BigDecimal.ZERO;
        }
    }

    private final Map<String, Account> accounts = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    @Override
    public void see(LogEntry entry) {
        if (!entry.topic().equals("invoice-lifecycle")
                || !seen.add(entry.event().id())) {
            return;
        }
        var account = accounts.computeIfAbsent(entry.subject(), subject -> new Account());
        var data = entry.data();
        switch (entry.type()) {
            case "CoverageGranted" -> {
                account.covered = true;
                account.gross = amount(data, "covered");
                account.rate = new BigDecimal(data.get("coverageRate").asText());
            }
            case "DueDateReached" -> account.due = true;
            case "InvoiceCancelled" -> account.cancelled = !account.paid;
            case "PaymentReceived" -> account.received = account.received.add(amount(data, "amount"));
            case "PaymentReversed" -> {
                account.received = account.received.subtract(amount(data, "amount"));
                account.paid = false;
            }
            case "ClientPaid" -> account.paid = true;
            case "DefaultDeclared" -> account.defaulted = true;
            case "PayoutInstructed" -> instructed(entry, account, data);
            case "PayoutCompleted" -> account.completed = account.completed.add(amount(data, "amount"));
            default -> {
                // says nothing about money
            }
        }
    }

    private void instructed(LogEntry entry, Account account, JsonNode data) {
        if (!account.covered) {
            violations.add(Violation.at("payouts", entry, "a payout without cover"));
        }
        if (!account.due && !account.paid && !account.defaulted) {
            violations.add(Violation.at("payouts", entry, "a payout before the due date of an unpaid invoice"));
        }
        if (data.get("kind").asText().equals("ADVANCE") && ++account.advances > 1) {
            violations.add(Violation.at("payouts", entry, "a second advance"));
        }
        if (LocalDate.parse(data.get("executionDate").asText())
                .isBefore(entry.event().businessDate())) {
            violations.add(Violation.at("payouts", entry, "to be executed before it was instructed"));
        }
    }

    @Override
    public List<Violation> violations() {
        var all = new ArrayList<>(violations);
        accounts.forEach((invoice, account) -> {
            if (account.completed.compareTo(account.entitlement()) != 0) {
                all.add(Violation.of(
                        "payouts",
                        invoice,
                        "paid out %s, entitled to %s".formatted(account.completed, account.entitlement())));
            }
        });
        return all;
    }

    private static BigDecimal amount(JsonNode data, String field) {
        return new BigDecimal(data.get(field).get("amount").asText());
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
