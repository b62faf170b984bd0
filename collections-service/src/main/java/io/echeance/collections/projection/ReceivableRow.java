package io.echeance.collections.projection;

import io.echeance.collections.domain.Balance;
import io.echeance.collections.domain.Cover;
import io.echeance.collections.domain.InvoiceFacts;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An invoice as the log tells it up to a point: foreign facts, and what was booked.
 *
 * @param dunningDays empty until it is covered
 * @param received    Σ of payments that were not reversed
 * @param defaultedOn empty without a default
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
        boolean cancelled,
        boolean disputed,
        Money received,
        Optional<LocalDate> defaultedOn) {

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
                false,
                false,
                Money.zero(CurrencyUnit.EUR),
                Optional.empty());
    }

    public ReceivableRow covered(int days) {
        return change(Optional.of(days), cancelled, disputed, received, defaultedOn);
    }

    public ReceivableRow cancel() {
        return change(dunningDays, true, disputed, received, defaultedOn);
    }

    public ReceivableRow dispute(boolean holds) {
        return change(dunningDays, cancelled, holds, received, defaultedOn);
    }

    public ReceivableRow received(Money amount) {
        return change(dunningDays, cancelled, disputed, received.plus(amount), defaultedOn);
    }

    public ReceivableRow reversed(Money amount) {
        return change(dunningDays, cancelled, disputed, received.minus(amount), defaultedOn);
    }

    public ReceivableRow defaulted(LocalDate day) {
        return change(dunningDays, cancelled, disputed, received, Optional.of(day));
    }

    public Balance balance() {
        return new Balance(gross, received);
    }

    /** First day on which the default can be declared; empty while none can be: uncovered, cancelled, disputed, paid, in default. */
    public Optional<LocalDate> defaultOn() {
        boolean pending =
                !cancelled && !disputed && defaultedOn.isEmpty() && !balance().isSettled();
        return dunningDays.filter(days -> pending).map(dueDate::plusDays);
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
            Optional<Integer> days, boolean isCancelled, boolean isDisputed, Money sum, Optional<LocalDate> defaulted) {
        return new ReceivableRow(
                invoiceId,
                supplierId,
                creditorReference,
                invoiceNumber,
                debtorSiren,
                gross,
                issueDate,
                dueDate,
                days,
                isCancelled,
                isDisputed,
                sum,
                defaulted);
    }
}
