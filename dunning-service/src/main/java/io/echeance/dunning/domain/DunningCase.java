package io.echeance.dunning.domain;

import io.echeance.dunning.domain.InvoiceFact.ClientPaid;
import io.echeance.dunning.domain.InvoiceFact.CoverageGranted;
import io.echeance.dunning.domain.InvoiceFact.DefaultDeclared;
import io.echeance.dunning.domain.InvoiceFact.DisputeResolved;
import io.echeance.dunning.domain.InvoiceFact.InvoiceCancelled;
import io.echeance.dunning.domain.InvoiceFact.InvoiceDisputed;
import io.echeance.dunning.domain.InvoiceFact.InvoiceSubmitted;
import io.echeance.dunning.domain.InvoiceFact.PaymentReceived;
import io.echeance.dunning.domain.InvoiceFact.PaymentReversed;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * An invoice as the reminders see it: a fold of what the log says.
 *
 * @param contact     null when the client has none
 * @param gross       what is covered
 * @param outstanding what is still owed of it
 * @param dunningDays of the cover; 0 before
 * @param coveredOn   null before cover
 */
public record DunningCase(
        String invoiceId,
        String supplierId,
        String invoiceNumber,
        String creditorReference,
        Language language,
        SealedContact contact,
        Money gross,
        Money outstanding,
        LocalDate dueDate,
        Stage stage,
        boolean disputed,
        int dunningDays,
        LocalDate coveredOn) {

    /** A case begins with the submission. */
    public static DunningCase begin(InvoiceSubmitted fact) {
        var debtor = fact.debtor();
        return new DunningCase(
                fact.invoiceId(),
                fact.supplierId(),
                fact.invoiceNumber(),
                fact.creditorReference(),
                Language.of(debtor.language(), debtor.country()),
                debtor.contact(),
                fact.gross(),
                fact.gross(),
                fact.dueDate(),
                Stage.SUBMITTED,
                false,
                0,
                null);
    }

    /** Whether reminders are sent now. */
    public boolean isActive() {
        return stage == Stage.OPEN && !disputed;
    }

    /**
     * @param day business day of the fact
     */
    public DunningCase after(InvoiceFact fact, LocalDate day) {
        return switch (fact) {
            case InvoiceSubmitted again -> this;
            case CoverageGranted granted -> stage == Stage.SUBMITTED ? cover(granted, day) : this;
            case PaymentReceived payment -> withOutstanding(payment.outstanding());
            case PaymentReversed payment -> withOutstanding(payment.outstanding());
            case ClientPaid paid -> stop(Stage.PAID);
            case InvoiceCancelled cancelled -> stop(Stage.CANCELLED);
            case DefaultDeclared declared -> stop(Stage.DEFAULTED);
            case InvoiceDisputed dispute -> withDisputed(true);
            case DisputeResolved resolved -> withDisputed(false);
        };
    }

    private DunningCase cover(CoverageGranted fact, LocalDate day) {
        return new DunningCase(
                invoiceId,
                supplierId,
                invoiceNumber,
                creditorReference,
                language,
                contact,
                fact.covered(),
                fact.covered(),
                dueDate,
                Stage.OPEN,
                disputed,
                fact.dunningDays(),
                day);
    }

    private DunningCase stop(Stage end) {
        return stage.stopReason().isPresent() ? this : with(outstanding, end, disputed);
    }

    private DunningCase withOutstanding(Money amount) {
        return with(amount, stage, disputed);
    }

    private DunningCase withDisputed(boolean isDisputed) {
        return with(outstanding, stage, isDisputed);
    }

    private DunningCase with(Money amount, Stage newStage, boolean isDisputed) {
        return new DunningCase(
                invoiceId,
                supplierId,
                invoiceNumber,
                creditorReference,
                language,
                contact,
                gross,
                amount,
                dueDate,
                newStage,
                isDisputed,
                dunningDays,
                coveredOn);
    }
}
