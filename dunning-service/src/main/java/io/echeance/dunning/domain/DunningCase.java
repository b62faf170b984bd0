package io.echeance.dunning.domain;

import io.echeance.dunning.domain.InvoiceFact.ClientPaid;
import io.echeance.dunning.domain.InvoiceFact.CoverageGranted;
import io.echeance.dunning.domain.InvoiceFact.DebtorInsolvent;
import io.echeance.dunning.domain.InvoiceFact.DefaultDeclared;
import io.echeance.dunning.domain.InvoiceFact.DisputeResolved;
import io.echeance.dunning.domain.InvoiceFact.InvoiceCancelled;
import io.echeance.dunning.domain.InvoiceFact.InvoiceDisputed;
import io.echeance.dunning.domain.InvoiceFact.InvoiceSubmitted;
import io.echeance.dunning.domain.InvoiceFact.PaymentReceived;
import io.echeance.dunning.domain.InvoiceFact.PaymentReversed;
import io.echeance.dunning.domain.InvoiceFact.PromiseRecorded;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * An invoice as the reminders see it: a fold of what the log says.
 *
 * @param account what is owed and by whom; never changes
 * @param standing what may change
 */
public record DunningCase(Account account, Standing standing) {

    /**
     * Who owes what to whom.
     *
     * @param contact null when the client has none
     */
    public record Account(
            String invoiceId,
            String supplierId,
            String invoiceNumber,
            String creditorReference,
            String debtorSiren,
            String debtorName,
            Language language,
            SealedContact contact,
            LocalDate dueDate) {}

    /**
     * Where the invoice stands.
     *
     * @param gross       what is covered
     * @param outstanding what is still owed of it
     * @param promisedOn  until this day the client is left in peace; null without a promise
     * @param dunningDays of the cover; 0 before
     * @param coveredOn   null before cover
     * @param plan        in force on the day of cover; null for the plan of the configuration
     */
    public record Standing(
            Stage stage,
            Money gross,
            Money outstanding,
            boolean disputed,
            LocalDate promisedOn,
            int dunningDays,
            LocalDate coveredOn,
            AgreedPlan plan) {

        Standing agreed(AgreedPlan agreed) {
            return new Standing(stage, gross, outstanding, disputed, promisedOn, dunningDays, coveredOn, agreed);
        }

        Standing at(Stage newStage) {
            return new Standing(newStage, gross, outstanding, disputed, promisedOn, dunningDays, coveredOn, plan);
        }

        Standing owing(Money amount) {
            return new Standing(stage, gross, amount, disputed, promisedOn, dunningDays, coveredOn, plan);
        }

        Standing disputed(boolean isDisputed) {
            return new Standing(stage, gross, outstanding, isDisputed, promisedOn, dunningDays, coveredOn, plan);
        }

        Standing promised(LocalDate day) {
            return new Standing(stage, gross, outstanding, disputed, day, dunningDays, coveredOn, plan);
        }

        Standing covered(CoverageGranted fact, LocalDate day) {
            return new Standing(
                    Stage.OPEN, fact.covered(), fact.covered(), disputed, promisedOn, fact.dunningDays(), day, plan);
        }
    }

    /** A case begins with the submission. */
    public static DunningCase begin(InvoiceSubmitted fact) {
        var debtor = fact.debtor();
        return new DunningCase(
                new Account(
                        fact.invoiceId(),
                        fact.supplierId(),
                        fact.invoiceNumber(),
                        fact.creditorReference(),
                        debtor.siren(),
                        debtor.name(),
                        Language.of(debtor.language(), debtor.country()),
                        debtor.contact(),
                        fact.dueDate()),
                new Standing(Stage.SUBMITTED, fact.gross(), fact.gross(), false, null, 0, null, null));
    }

    /** Whether reminders are sent now. */
    public boolean isActive() {
        return standing.stage() == Stage.OPEN && !isPaused();
    }

    /** By a dispute or by a promise to pay. */
    public boolean isPaused() {
        return standing.disputed() || standing.promisedOn() != null;
    }

    /** The promised day is over and the invoice is still owed: reminders go on. */
    public DunningCase promiseBroken() {
        return with(standing.promised(null));
    }

    /** Keeps the plan that was in force on the day of its cover. */
    public DunningCase withPlan(AgreedPlan plan) {
        return with(standing.agreed(plan));
    }

    /**
     * @param day business day of the fact
     */
    public DunningCase after(InvoiceFact fact, LocalDate day) {
        return switch (fact) {
            case InvoiceSubmitted again -> this;
            case CoverageGranted granted ->
                standing.stage() == Stage.SUBMITTED ? with(standing.covered(granted, day)) : this;
            case PaymentReceived payment -> with(standing.owing(payment.outstanding()));
            case PaymentReversed payment -> with(reopened().owing(payment.outstanding()));
            case ClientPaid paid -> stop(Stage.PAID);
            case InvoiceCancelled cancelled -> stop(Stage.CANCELLED);
            case DefaultDeclared declared -> stop(Stage.DEFAULTED);
            case DebtorInsolvent insolvent -> stop(Stage.INSOLVENT);
            case InvoiceDisputed dispute -> with(standing.disputed(true));
            case DisputeResolved resolved -> with(standing.disputed(false));
            case PromiseRecorded promise ->
                promise.promisedOn().isBefore(day) ? this : with(standing.promised(promise.promisedOn()));
        };
    }

    /** A bounced debit makes a paid invoice an open one again. */
    private Standing reopened() {
        return standing.stage() == Stage.PAID ? standing.at(Stage.OPEN) : standing;
    }

    private DunningCase stop(Stage end) {
        return standing.stage().stopReason().isPresent() ? this : with(standing.at(end));
    }

    private DunningCase with(Standing changed) {
        return new DunningCase(account, changed);
    }

    public String invoiceId() {
        return account.invoiceId();
    }

    public LocalDate dueDate() {
        return account.dueDate();
    }

    public Language language() {
        return account.language();
    }

    public SealedContact contact() {
        return account.contact();
    }

    public Stage stage() {
        return standing.stage();
    }

    public Money gross() {
        return standing.gross();
    }

    public Money outstanding() {
        return standing.outstanding();
    }
}
