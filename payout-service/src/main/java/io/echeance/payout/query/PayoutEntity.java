package io.echeance.payout.query;

import io.echeance.payout.domain.PayoutKind;
import io.echeance.payout.projection.PayoutView;
import io.echeance.payout.projection.PayoutView.Status;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A row of the read table; written by the projection only. */
@Entity
@Immutable
@Table(name = "payouts")
class PayoutEntity {

    @Id
    @Column(name = "payout_id")
    String payoutId;

    @Column(name = "invoice_id")
    String invoiceId;

    @Column(name = "supplier_id")
    String supplierId;

    @Enumerated(EnumType.STRING)
    PayoutKind kind;

    @Enumerated(EnumType.STRING)
    Status status;

    BigDecimal amount;

    String currency;

    @Column(name = "execution_date")
    LocalDate executionDate;

    @Column(name = "end_to_end_id")
    String endToEndId;

    int attempt;

    @Column(name = "instructed_on")
    LocalDate instructedOn;

    @Column(name = "executed_on")
    LocalDate executedOn;

    @Column(name = "bank_reference")
    String bankReference;

    @Column(name = "failure_reason")
    String failureReason;

    @Column(name = "failure_detail")
    String failureDetail;

    PayoutView toView() {
        return new PayoutView(
                payoutId,
                invoiceId,
                supplierId,
                kind,
                status,
                Money.of(CurrencyUnit.of(currency), amount),
                executionDate,
                endToEndId,
                attempt,
                instructedOn,
                executedOn,
                bankReference,
                failureReason,
                failureDetail);
    }
}
