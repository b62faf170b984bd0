package io.echeance.gateway.audit.check;

import static io.echeance.gateway.audit.check.Json.cents;
import static io.echeance.gateway.audit.check.Json.text;

import io.echeance.eventstore.audit.Findings;
import io.echeance.eventstore.audit.LogCheck;
import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.audit.Store;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Money adds up: what each event says is still owed follows from what was received before, a payment is booked once, and, where a
 * ledger is at hand, its postings are balanced per currency and its bank account is what came in less what went out.
 */
final class MoneyCheck implements LogCheck {

    private static final class Receivable {
        long gross;
        long received;
        final Map<String, Boolean> platform = new HashMap<>(2); // by payment: whether it came to the platform's account
    }

    private final Findings findings;
    private final LedgerProbe ledger;
    private final Map<String, Receivable> receivables = new HashMap<>();
    private long in;
    private long out;
    private long bank;

    MoneyCheck(Findings findings, List<Store> stores) {
        this.findings = findings;
        this.ledger = LedgerProbe.among(stores);
    }

    @Override
    public String name() {
        return "money";
    }

    @Override
    public int number() {
        return 9;
    }

    @Override
    public void see(LogEntry entry) {
        if (!entry.topic().equals(Contract.LIFECYCLE)) {
            return;
        }
        switch (entry.type()) {
            case "InvoiceSubmitted" -> of(entry).gross = cents(entry.data(), "gross");
            case "PaymentReceived" -> received(entry);
            case "PaymentReversed" -> reversed(entry);
            case "ClientPaid" -> paid(entry);
            case "PayoutCompleted" -> {
                out += cents(entry.data(), "amount");
                bank -= cents(entry.data(), "amount");
            }
            default -> {
                // moves no money
            }
        }
    }

    private Receivable of(LogEntry entry) {
        return receivables.computeIfAbsent(entry.subject(), subject -> new Receivable());
    }

    private void received(LogEntry entry) {
        boolean platform = text(entry.data(), "route").equals("PLATFORM");
        if (of(entry).platform.put(text(entry.data(), "paymentId"), platform) != null) {
            findings.at(this, entry, "the same payment is booked twice");
        }
        long cents = cents(entry.data(), "amount");
        bank += platform ? cents : 0;
        moved(entry, cents);
    }

    private void reversed(LogEntry entry) {
        var platform = of(entry).platform.get(text(entry.data(), "paymentId"));
        if (platform == null) {
            findings.at(this, entry, "a payment is reversed that was never booked");
        }
        long cents = cents(entry.data(), "amount");
        bank -= Boolean.TRUE.equals(platform) ? cents : 0;
        moved(entry, -cents);
    }

    private void moved(LogEntry entry, long cents) {
        var receivable = of(entry);
        receivable.received += cents;
        in += cents;
        long owed = Math.max(0, receivable.gross - receivable.received);
        if (cents(entry.data(), "outstanding") != owed) {
            findings.at(
                    this,
                    entry,
                    "it says %d cents are outstanding, by the payments it is %d"
                            .formatted(cents(entry.data(), "outstanding"), owed));
        }
    }

    private void paid(LogEntry entry) {
        var receivable = of(entry);
        if (receivable.received < receivable.gross || cents(entry.data(), "total") != receivable.received) {
            findings.at(this, entry, "%d of %d cents were received".formatted(receivable.received, receivable.gross));
        }
    }

    @Override
    public void endOf(TopicPartition partition) {
        receivables.clear();
    }

    @Override
    public void finish() {
        ledger.problems(bank).forEach(problem -> findings.of(this, "-", "ledger", problem));
    }

    @Override
    public String statement() {
        return "%s EUR came in from clients and %s EUR went out to suppliers, every outstanding amount follows; %s"
                .formatted(euros(in), euros(out), ledger.statement());
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
