package io.echeance.collections.projection;

import io.echeance.collections.domain.Balance;
import io.echeance.collections.domain.Cover;
import io.echeance.collections.domain.InvoiceFacts;
import io.echeance.collections.domain.Receivable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An invoice as the log tells it up to a point: foreign facts, and what was booked.
 *
 * @param dunningDays empty until it is covered, as the rate is
 * @param received    Σ of payments that were not reversed
 * @param defaultedOn empty without a default
 * @param promisedOn  last day of the latest promise; empty without one
 */
public record ReceivableRow(
        String invoiceId,
        String supplierId,
        String creditorReference,
        String invoiceNumber,
        String debtorSiren,
        Money gross,
        LocalDate issueDate,
        LocalDate dueDate,
        Optional<Integer> dunningDays,
        Optional<BigDecimal> coverageRate,
        boolean cancelled,
        boolean disputed,
        Money received,
        Optional<LocalDate> defaultedOn,
        Optional<LocalDate> promisedOn) {

    /** As submitted: not covered, nothing received. */
    public static ReceivableRow submitted(
            String invoiceId,
            String supplierId,
            String creditorReference,
            String invoiceNumber,
            String debtorSiren,
            Money gross,
            LocalDate issueDate,
            LocalDate dueDate) {
        return new ReceivableRow(
                invoiceId,
                supplierId,
                creditorReference,
                invoiceNumber,
                debtorSiren,
                gross,
                issueDate,
                dueDate,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Money.zero(CurrencyUnit.EUR),
                Optional.empty(),
                Optional.empty());
    }

    public ReceivableRow covered(int days, BigDecimal rate) {
        return new ReceivableRow(
                invoiceId,
                supplierId,
                creditorReference,
                invoiceNumber,
                debtorSiren,
                gross,
                issueDate,
                dueDate,
                Optional.of(days),
                Optional.of(rate),
                cancelled,
                disputed,
                received,
                defaultedOn,
                promisedOn);
    }

    public ReceivableRow cancel() {
        return change(true, disputed, received, defaultedOn, promisedOn);
    }

    public ReceivableRow dispute(boolean holds) {
        return change(cancelled, holds, received, defaultedOn, promisedOn);
    }

    public ReceivableRow received(Money amount) {
        return change(cancelled, disputed, received.plus(amount), defaultedOn, promisedOn);
    }

    public ReceivableRow reversed(Money amount) {
        return change(cancelled, disputed, received.minus(amount), defaultedOn, promisedOn);
    }

    public ReceivableRow defaulted(LocalDate day) {
        return change(cancelled, disputed, received, Optional.of(day), promisedOn);
    }

    public ReceivableRow promised(LocalDate day) {
        return change(cancelled, disputed, received, defaultedOn, Optional.of(day));
    }

    public Balance balance() {
        return new Balance(gross, received);
    }

    /** First day on which the default can be declared; empty while none can be: uncovered, cancelled, disputed, paid, in default. */
    public Optional<LocalDate> defaultOn() {
        boolean pending =
                !cancelled && !disputed && defaultedOn.isEmpty() && !balance().isSettled();
        return dunningDays
                .filter(_ -> pending)
                .map(days -> Receivable.defaultOn(dueDate.plusDays(days), promisedOn.orElse(null)));
    }

    /** What the decider needs to know. */
    public InvoiceFacts facts() {
        return new InvoiceFacts(invoiceId, gross, dueDate, cover());
    }

    /** It is covered and not cancelled: money can be put on it. */
    public boolean isPayable() {
        return dunningDays.isPresent() && !cancelled;
    }

    private Cover cover() {
        if (cancelled) {
            return new Cover.Cancelled();
        }
        return dunningDays.<Cover>map(days -> new Cover.Granted(days, disputed)).orElseGet(Cover.NotCovered::new);
    }

    private ReceivableRow change(
            boolean isCancelled,
            boolean isDisputed,
            Money sum,
            Optional<LocalDate> defaulted,
            Optional<LocalDate> promised) {
        return new ReceivableRow(
                invoiceId,
                supplierId,
                creditorReference,
                invoiceNumber,
                debtorSiren,
                gross,
                issueDate,
                dueDate,
                dunningDays,
                coverageRate,
                isCancelled,
                isDisputed,
                sum,
                defaulted,
                promised);
    }
}
