package io.echeance.collections.query;

import io.echeance.collections.domain.CollectionPolicy;
import io.echeance.collections.domain.Payment;
import io.echeance.collections.domain.PenaltyTerms;
import io.echeance.collections.domain.RecoveryShares;
import io.echeance.collections.domain.Route;
import io.echeance.collections.projection.CaseRow;
import io.echeance.collections.projection.CaseTable;
import io.echeance.collections.projection.HistoryTable;
import io.echeance.collections.projection.InsolvencyTable;
import io.echeance.collections.projection.PaymentTable;
import io.echeance.collections.projection.PaymentView;
import io.echeance.collections.projection.ReceivableRow;
import io.echeance.collections.projection.ReceivableTable;
import io.echeance.collections.query.PaymentQueries.Filter;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Reads what is owed late and what is done about it, as of today. For worker threads. */
@ApplicationScoped
public class RecoveryQueries {

    private final Pool pool;
    private final OwnWrites ownWrites;
    private final PenaltyTerms terms;

    RecoveryQueries(Pool pool, OwnWrites ownWrites, CollectionPolicy policy) {
        this.pool = pool;
        this.ownWrites = ownWrites;
        this.terms = policy.penalties();
    }

    /**
     * @param tenant only this supplier's; empty for all, as with the status
     * @param before only older invoices
     */
    public List<RecoveryView> list(
            Optional<String> tenant, Optional<String> status, Optional<String> before, int limit) {
        var sql = sql();
        return CaseTable.list(sql, tenant.orElse(null), status.orElse(null), before.orElse(null), limit).stream()
                .flatMap(row -> invoice(sql, row.invoiceId(), tenant).map(invoice -> view(sql, row, invoice)).stream())
                .toList();
    }

    public Optional<RecoveryView> find(String invoiceId, Optional<String> tenant) {
        var sql = sqlAfterPayments(invoiceId);
        return invoice(sql, invoiceId, tenant)
                .flatMap(invoice -> CaseTable.byInvoice(sql, List.of(invoiceId)).stream()
                        .findFirst()
                        .map(row -> view(sql, row, invoice)));
    }

    /** Empty when there is no such invoice, or none of the tenant's. */
    public Optional<PenaltyView> penalties(String invoiceId, Optional<String> tenant) {
        var sql = sqlAfterPayments(invoiceId);
        return invoice(sql, invoiceId, tenant).map(invoice -> penalties(sql, invoice));
    }

    public Optional<RecoveryFile> file(String invoiceId, Optional<String> tenant) {
        var sql = sql();
        return find(invoiceId, tenant)
                .flatMap(recovery -> invoice(sql, invoiceId, tenant)
                        .map(invoice -> new RecoveryFile(
                                recovery,
                                invoice.invoiceNumber(),
                                invoice.creditorReference(),
                                invoice.issueDate(),
                                invoice.dueDate(),
                                HistoryTable.of(sql, invoiceId),
                                PaymentTable.of(sql, invoiceId))));
    }

    private RecoveryView view(Sql sql, CaseRow row, ReceivableRow invoice) {
        var rate = invoice.coverageRate()
                .orElseThrow(() -> new IllegalStateException(row.invoiceId() + " is in default and not covered"));
        var shares = RecoveryShares.of(rate, invoice.gross(), row.receivedBefore(), invoice.received());
        return new RecoveryView(
                row.invoiceId(),
                row.supplierId(),
                row.debtorSiren(),
                row.outcome() == null ? "OPEN" : row.outcome().name(),
                row.stage(),
                row.openedOn(),
                row.nextStageOn(),
                row.closedOn(),
                invoice.gross(),
                invoice.balance().outstanding(),
                shares.insurer().plus(shares.supplier()),
                new RecoveryView.Shares(shares.insurer(), shares.supplier()),
                row.writtenOff(),
                row.reason(),
                penalties(sql, invoice),
                InsolvencyTable.find(sql, row.invoiceId())
                        .map(RecoveryView.Proceedings::of)
                        .orElse(null));
    }

    private PenaltyView penalties(Sql sql, ReceivableRow invoice) {
        var payments = PaymentTable.of(sql, invoice.invoiceId()).stream()
                .filter(payment -> payment.status() == PaymentView.Status.RECORDED)
                .map(payment ->
                        new Payment(payment.paymentId(), payment.amount(), payment.valueDate(), Route.PLATFORM, ""))
                .toList();
        var asOf = lastDay(sql, invoice, payments);
        var owed = terms.of(invoice.gross(), invoice.dueDate(), payments, asOf);
        var paid = least(invoice.balance().credit(), owed.total());
        return new PenaltyView(
                invoice.invoiceId(),
                asOf,
                owed.interest(),
                owed.indemnity(),
                owed.total(),
                paid,
                owed.total().minus(paid));
    }

    /** Today, or the day on which interest stopped: with the last payment, or with an insolvency. */
    private LocalDate lastDay(Sql sql, ReceivableRow invoice, List<Payment> payments) {
        var today = sql.list("select today from logical_clock", row -> row.getLocalDate("today"))
                .getFirst();
        var paidOn = payments.stream().map(Payment::valueDate).max(LocalDate::compareTo);
        var end = invoice.balance().isSettled() && paidOn.isPresent() ? paidOn.get() : today;
        return InsolvencyTable.find(sql, invoice.invoiceId())
                .filter(insolvency -> insolvency.publishedOn().isBefore(end))
                .map(insolvency -> insolvency.publishedOn())
                .orElse(end);
    }

    private static Optional<ReceivableRow> invoice(Sql sql, String invoiceId, Optional<String> tenant) {
        return ReceivableTable.byInvoice(sql, List.of(invoiceId)).stream()
                .filter(invoice -> tenant.map(invoice.supplierId()::equals).orElse(true))
                .findFirst();
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    /** What is read by it knows the invoice's payments that were answered before. */
    private Sql sqlAfterPayments(String invoiceId) {
        ownWrites
                .applied(new Filter(Optional.empty(), Optional.of(invoiceId), Optional.empty()))
                .await()
                .indefinitely();
        return sql();
    }

    private Sql sql() {
        return new Sql(pool);
    }
}
