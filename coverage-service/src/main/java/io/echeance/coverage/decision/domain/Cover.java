package io.echeance.coverage.decision.domain;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An invoice that is, was or may become covered, by the facts of the log.
 *
 * @param submittedOn business day of its submission
 * @param defaulted   a default was declared; together with {@link Status#OPEN}: and it is not recovered
 * @param paidOn      day on which it was paid in full; null while something is outstanding
 */
public record Cover(
        String invoiceId,
        String supplierId,
        String supplierSiren,
        String debtorSiren,
        Money gross,
        LocalDate issueDate,
        LocalDate dueDate,
        LocalDate submittedOn,
        int policyVersion,
        Status status,
        boolean defaulted,
        LocalDate paidOn) {

    /** Only {@link #OPEN} reserves exposure. */
    public enum Status {
        REFERRED,
        OPEN,
        PAID,
        CANCELLED,
        DECLINED
    }

    public Money reserved() {
        return status == Status.OPEN ? gross : Money.zero(CurrencyUnit.EUR);
    }

    public boolean isInDefault() {
        return status == Status.OPEN && defaulted;
    }

    /** A person has decided; what was cancelled meanwhile stays so. */
    public Cover decided(Status verdict) {
        return status == Status.REFERRED ? with(verdict, defaulted, null) : this;
    }

    /** Paid in full, be it in time, late or as a full recovery. */
    public Cover paid(LocalDate day) {
        return status == Status.OPEN ? with(Status.PAID, defaulted, day) : this;
    }

    public Cover cancelled() {
        return status == Status.OPEN || status == Status.REFERRED ? with(Status.CANCELLED, defaulted, null) : this;
    }

    public Cover inDefault() {
        return with(status, true, paidOn);
    }

    /** A payment bounced: what was paid in full is open again. */
    public Cover reopened() {
        return status == Status.PAID ? with(Status.OPEN, defaulted, null) : this;
    }

    private Cover with(Status newStatus, boolean newDefaulted, LocalDate newPaidOn) {
        return new Cover(
                invoiceId,
                supplierId,
                supplierSiren,
                debtorSiren,
                gross,
                issueDate,
                dueDate,
                submittedOn,
                policyVersion,
                newStatus,
                newDefaulted,
                newPaidOn);
    }
}
