package io.echeance.gateway.audit.check;

import static io.echeance.gateway.audit.check.Json.amount;
import static io.echeance.gateway.audit.check.Json.day;
import static io.echeance.gateway.audit.check.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.eventstore.audit.Findings;
import io.echeance.eventstore.audit.LogCheck;
import io.echeance.eventstore.audit.LogEntry;
import io.echeance.gateway.audit.check.PayoutAccount.Payout;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Payouts follow the facts: what is paid or under way is the entitlement, to the cent; at most one advance; none without cover;
 * none before the due date unless the client has paid.
 */
final class PayoutCheck implements LogCheck {

    /** No bank needs longer: a payout that is still open then was forgotten. */
    private static final int DAYS_TO_EXECUTE = 10;

    private final Findings findings;
    private final Instant judgedUntil;
    private final Map<String, PayoutAccount> accounts = new HashMap<>();
    private LocalDate today = LocalDate.MIN;
    private long invoices;
    private long payouts;
    private BigDecimal completed = BigDecimal.ZERO;

    /** @param judgedUntil facts that are younger may still be on their way to payouts */
    PayoutCheck(Findings findings, Instant judgedUntil) {
        this.findings = findings;
        this.judgedUntil = judgedUntil;
    }

    @Override
    public String name() {
        return "payouts";
    }

    @Override
    public int number() {
        return 5;
    }

    @Override
    public void see(LogEntry entry) {
        if (entry.type().equals("DayOpened")) {
            today = day(entry.data(), "date");
        }
        if (!entry.topic().equals(Contract.LIFECYCLE)) {
            return;
        }
        var account = accounts.computeIfAbsent(entry.subject(), subject -> new PayoutAccount());
        if (isFact(account, entry)) {
            account.lastFact = entry.event().time();
        } else {
            payout(entry, account);
        }
    }

    private static boolean isFact(PayoutAccount account, LogEntry entry) {
        switch (entry.type()) {
            case "CoverageGranted" -> {
                account.covered = true;
                account.gross = amount(entry.data(), "covered");
                account.rate = new BigDecimal(text(entry.data(), "coverageRate"));
            }
            case "DueDateReached" -> account.due = true;
            case "InvoiceCancelled" -> account.cancelled = true;
            case "PaymentReceived" -> received(account, amount(entry.data(), "amount"), entry.data());
            case "PaymentReversed" -> reversed(account, entry.data());
            case "ClientPaid" -> account.paid = true;
            case "DefaultDeclared" -> account.defaulted = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void received(PayoutAccount account, BigDecimal amount, JsonNode data) {
        account.received = account.received.add(amount);
        if (text(data, "route").equals("SUPPLIER")) {
            account.direct = account.direct.add(amount);
            account.directPayments.put(text(data, "paymentId"), amount);
        }
    }

    private static void reversed(PayoutAccount account, JsonNode data) {
        account.received = account.received.subtract(amount(data, "amount"));
        account.paid = account.paid && amount(data, "outstanding").signum() == 0;
        var direct = account.directPayments.remove(text(data, "paymentId"));
        account.direct = direct == null ? account.direct : account.direct.subtract(direct);
    }

    private void payout(LogEntry entry, PayoutAccount account) {
        var id = entry.data().path("payoutId").asText();
        switch (entry.type()) {
            case "PayoutInstructed" -> instructed(entry, account, id);
            case "PayoutCompleted" -> {
                completed = completed.add(amount(entry.data(), "amount"));
                ended(entry, account, id, "COMPLETED");
            }
            case "PayoutFailed" -> ended(entry, account, id, "FAILED");
            case "PayoutSetOff" -> account.setOff = account.setOff.add(amount(entry.data(), "amount"));
            case "DebtSetOff" -> {
                account.repaid = account.repaid.add(amount(entry.data(), "amount"));
                account.debt = amount(entry.data(), "debt");
            }
            case "SupplierDebtChanged" -> account.debt = amount(entry.data(), "debt");
            default -> {
                // says nothing about the sums
            }
        }
    }

    private void instructed(LogEntry entry, PayoutAccount account, String id) {
        payouts++;
        var data = entry.data();
        var payout = new Payout(text(data, "kind"), amount(data, "amount"), day(data, "executionDate"), "INSTRUCTED");
        var before = account.payouts().put(id, payout);
        if (before != null && before.isActive()) {
            findings.at(this, entry, "payout " + id + " is instructed again, and its first attempt has not failed");
        }
        if (!account.covered) {
            findings.at(this, entry, "a payout without cover");
        }
        if (!account.mayBePaid()) {
            findings.at(this, entry, "a payout before the due date of an unpaid invoice");
        }
        if (account.advances() > 1) {
            findings.at(this, entry, "a second advance");
        }
        if (payout.executionDate().isBefore(entry.event().businessDate())) {
            findings.at(this, entry, "to be executed before the day on which it was instructed");
        }
    }

    private void ended(LogEntry entry, PayoutAccount account, String id, String status) {
        var payout = account.payouts().get(id);
        if (payout == null || !payout.status().equals("INSTRUCTED")) {
            findings.at(this, entry, "payout " + id + " ends and is not under way");
        } else if (payout.amount().compareTo(amount(entry.data(), "amount")) != 0) {
            findings.at(this, entry, "payout " + id + " was instructed over " + payout.amount());
        } else {
            account.payouts().put(id, payout.now(status));
        }
    }

    @Override
    public void endOf(TopicPartition partition) {
        invoices += accounts.size();
        accounts.forEach(this::judge);
        accounts.clear();
    }

    private void judge(String invoice, PayoutAccount account) {
        if (account.lastFact.isAfter(judgedUntil)) {
            return;
        }
        if (account.had().compareTo(account.owed()) > 0
                || account.had().add(account.waiting()).compareTo(account.owed()) < 0) {
            of(invoice, "payouts of %s, and %s is owed".formatted(account.had(), account.owed()));
        }
        account.payouts().forEach((id, payout) -> {
            if (payout.status().equals("INSTRUCTED")
                    && payout.executionDate().plusDays(DAYS_TO_EXECUTE).isBefore(today)) {
                of(invoice, "payout %s of %s was never executed".formatted(id, payout.executionDate()));
            }
        });
    }

    private void of(String invoice, String what) {
        findings.of(this, Contract.LIFECYCLE, invoice, what);
    }

    @Override
    public String statement() {
        return "%,d payouts of %,d invoices are what the supplier is entitled to, to the cent; %s EUR are completed"
                .formatted(payouts, invoices, completed);
    }
}
