package io.echeance.coverage.limit.query;

import io.echeance.coverage.limit.domain.DebtorAccount;
import io.echeance.coverage.limit.domain.DebtorLimit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A debtor's account, to read. */
@Entity
@Immutable
@Table(name = "debtors")
public class DebtorEntity {

    @Id
    @Column(name = "siren")
    public String siren;

    @Column(name = "used")
    public BigDecimal used;

    @Column(name = "limit_amount")
    public BigDecimal limitAmount;

    @Column(name = "limit_reason")
    public String limitReason;

    @Column(name = "limit_expires_on")
    public LocalDate limitExpiresOn;

    @Column(name = "limit_set_by")
    public String limitSetBy;

    DebtorAccount toAccount() {
        var limit = limitAmount == null
                ? null
                : new DebtorLimit(euro(limitAmount), limitReason, limitExpiresOn, limitSetBy);
        return new DebtorAccount(siren, limit, euro(used));
    }

    private static Money euro(BigDecimal amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }
}
