package io.echeance.collections.query;

import io.echeance.collections.domain.Route;
import io.echeance.collections.projection.PaymentView;
import io.echeance.collections.projection.PaymentView.Status;
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
@Table(name = "payments")
class PaymentEntity {

    @Id
    @Column(name = "payment_id")
    String paymentId;

    @Column(name = "invoice_id")
    String invoiceId;

    @Column(name = "supplier_id")
    String supplierId;

    BigDecimal amount;

    @Column(name = "value_date")
    LocalDate valueDate;

    @Enumerated(EnumType.STRING)
    Route route;

    @Column(name = "bank_reference")
    String bankReference;

    BigDecimal outstanding;

    BigDecimal credit;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "reversal_reason")
    String reversalReason;

    @Column(name = "match_rule")
    String matchRule;

    @Column(name = "match_score")
    String matchScore;

    @Column(name = "match_by")
    String matchBy;

    PaymentView toView() {
        return new PaymentView(
                paymentId,
                invoiceId,
                euros(amount),
                valueDate,
                route,
                bankReference,
                euros(outstanding),
                euros(credit),
                status,
                reversalReason,
                matchRule == null ? null : new PaymentView.Match(matchRule, matchScore, matchBy));
    }

    private static Money euros(BigDecimal amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }
}
