package io.echeance.coverage.limit.query;

import io.echeance.coverage.debtor.domain.DebtorProfile;
import io.echeance.coverage.debtor.domain.PaymentBehaviour;
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

/** A debtor's account and how it pays, to read. */
@Entity
@Immutable
@Table(name = "debtor_profiles")
public class DebtorEntity {

    @Id
    @Column(name = "siren")
    public String siren;

    @Column(name = "position")
    public long position;

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

    /** Number of the limit's events; 0 when none was ever set. */
    @Column(name = "limit_version")
    public int limitVersion;

    @Column(name = "paid_on_time")
    public long paidOnTime;

    @Column(name = "paid_late")
    public long paidLate;

    @Column(name = "days_late")
    public long daysLate;

    @Column(name = "recovered")
    public long recovered;

    @Column(name = "open_count")
    public long open;

    @Column(name = "overdue")
    public long overdue;

    @Column(name = "in_default")
    public long inDefault;

    @Column(name = "oldest_overdue_on")
    public LocalDate oldestOverdueOn;

    DebtorProfile toProfile() {
        var behaviour = new PaymentBehaviour(
                paidOnTime, paidLate, daysLate, recovered, open, overdue, inDefault, oldestOverdueOn);
        return new DebtorProfile(position, account(), limitVersion, behaviour);
    }

    private DebtorAccount account() {
        var limit = limitAmount == null
                ? null
                : new DebtorLimit(euro(limitAmount), limitReason, limitExpiresOn, limitSetBy);
        return new DebtorAccount(siren, limit, euro(used));
    }

    private static Money euro(BigDecimal amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }
}
