package io.echeance.gateway.audit.check;

import static io.echeance.gateway.audit.check.Json.cents;
import static io.echeance.gateway.audit.check.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.eventstore.audit.Findings;
import io.echeance.eventstore.audit.LogCheck;
import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.audit.Violation;
import io.echeance.gateway.audit.check.DebtorBook.Grant;
import io.echeance.gateway.audit.check.DebtorBook.Limit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Covered open exposure per debtor is never above its limit at the moment of a CoverageGranted. A debtor's invoices are in several
 * partitions, so what changes its exposure is gathered, a few words each, and put in the order of time at the end.
 */
final class ExposureCheck implements LogCheck {

    private record Cover(String siren, long cents, boolean open) {
        Cover open(boolean now) {
            return new Cover(siren, cents, now);
        }
    }

    private final Findings findings;
    private final Map<String, DebtorBook> debtors = new HashMap<>();
    private final Map<String, Long> policyLimits = new HashMap<>();
    private final Map<String, Cover> covers = new HashMap<>();
    private long grants;
    private long unknownLimits;

    ExposureCheck(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String name() {
        return "exposure";
    }

    @Override
    public int number() {
        return 7;
    }

    @Override
    public void see(LogEntry entry) {
        switch (entry.type()) {
            case "PolicySigned", "PolicyAmended" -> policy(entry.subject(), entry.data());
            case "DebtorLimitSet" -> limit(entry);
            case "CoverageGranted" -> granted(entry);
            case "ClientPaid", "InvoiceCancelled" -> release(entry);
            case "PaymentReversed" -> reopen(entry);
            default -> {
                // says nothing about exposure
            }
        }
    }

    /** A version that says nothing about the limit keeps that of the version before. */
    private void policy(String supplier, JsonNode data) {
        int version = data.required("policyVersion").asInt();
        var before = policyLimits.get(key(supplier, version - 1));
        var limit = data.hasNonNull("defaultDebtorLimit") ? Long.valueOf(cents(data, "defaultDebtorLimit")) : before;
        if (limit != null) {
            policyLimits.put(key(supplier, version), limit);
        }
    }

    private void limit(LogEntry entry) {
        var expires = entry.data().path("expiresOn");
        book(entry.subject())
                .add(new Limit(
                        entry.event().time(),
                        cents(entry.data(), "limit"),
                        expires.isTextual() ? LocalDate.parse(expires.asText()) : LocalDate.MAX));
    }

    private void granted(LogEntry entry) {
        grants++;
        var data = entry.data();
        var otherwise = policyLimits.get(
                key(text(data, "supplierId"), data.required("policyVersion").asInt()));
        var grant = new Grant(
                entry.event().time(),
                entry.event().businessDate(),
                cents(data, "covered"),
                otherwise == null ? Grant.UNKNOWN : otherwise,
                entry.partition(),
                entry.offset());
        unknownLimits += otherwise == null ? 1 : 0;
        var siren = text(data, "debtorSiren");
        book(siren).add(grant);
        covers.put(entry.subject(), new Cover(siren, grant.cents(), true));
    }

    private void release(LogEntry entry) {
        var cover = covers.get(entry.subject());
        if (cover != null && cover.open()) {
            book(cover.siren()).release(entry.event().time(), cover.cents(), entry.subject());
            covers.put(entry.subject(), cover.open(false));
        }
    }

    /** What was paid in full is open again. */
    private void reopen(LogEntry entry) {
        var cover = covers.get(entry.subject());
        if (cover != null && !cover.open() && cents(entry.data(), "outstanding") > 0) {
            var event = entry.event();
            book(cover.siren()).reopen(event.time(), event.businessDate(), cover.cents(), entry.subject());
            covers.put(entry.subject(), cover.open(true));
        }
    }

    private DebtorBook book(String siren) {
        return debtors.computeIfAbsent(siren, key -> new DebtorBook());
    }

    private static String key(String supplier, int version) {
        return supplier + "#" + version;
    }

    @Override
    public void endOf(TopicPartition partition) {
        covers.clear();
    }

    @Override
    public void finish() {
        debtors.forEach((siren, book) -> book.replay((grant, exposure, limit) -> findings.add(new Violation(
                name(),
                Contract.LIFECYCLE,
                grant.partition(),
                grant.offset(),
                siren,
                "open exposure of %d.%02d EUR above the limit of %d.%02d"
                        .formatted(exposure / 100, exposure % 100, limit / 100, limit % 100)))));
    }

    @Override
    public String statement() {
        var known = "%,d grants on %,d debtors: none took the open exposure above the limit"
                .formatted(grants, debtors.size());
        return unknownLimits == 0
                ? known
                : known + "; %,d under a policy that is not on the log".formatted(unknownLimits);
    }
}
