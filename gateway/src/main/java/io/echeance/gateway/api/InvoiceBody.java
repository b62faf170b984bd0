package io.echeance.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echeance.gateway.domain.CoverageReason;
import io.echeance.gateway.domain.InvoiceEvent.Debtor;
import io.echeance.gateway.domain.InvoiceStatus;
import io.echeance.gateway.domain.InvoiceView;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** An invoice with all its facets, as API.md shows it. Members without a value are left out, but for the plan's next step. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvoiceBody(
        String invoiceId,
        String supplierId,
        String invoiceNumber,
        InvoiceStatus status,
        int version,
        Debtor debtor,
        Money gross,
        LocalDate issueDate,
        LocalDate dueDate,
        String creditorReference,
        CoverageFacet coverage,
        PayoutFacet payouts,
        DunningFacet dunning,
        CollectionFacet collection) {

    /** @param decision PENDING, REFERRED, GRANTED or DECLINED */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CoverageFacet(
            String decision, String rate, Money premium, Money premiumTax, List<CoverageReason> reasons) {}

    /**
     * @param advance  instructed or paid of the advance
     * @param balance  instructed or paid of everything else
     * @param paid     executed by the bank
     * @param entitled what the supplier may have by now
     * @param setOff   used to pay the supplier's debts for other invoices; negative where others paid this one's
     * @param debt     what the supplier has to give back
     */
    public record PayoutFacet(Money advance, Money balance, Money paid, Money entitled, Money setOff, Money debt) {}

    /** @param nextStep of the plan, as {@code nextOn} null where no event has told it: {@code GET …/reminders} shows the plan */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DunningFacet(Integer nextStep, LocalDate nextOn, int sent, boolean paused) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CollectionFacet(Money received, Money outstanding, LocalDate defaultOn, Money penalties) {}

    static InvoiceBody of(InvoiceView view) {
        return new InvoiceBody(
                view.invoiceId(),
                view.supplierId(),
                view.invoiceNumber(),
                view.status(),
                view.version(),
                view.debtor(),
                view.gross(),
                view.issueDate(),
                view.dueDate(),
                view.creditorReference(),
                coverage(view),
                new PayoutFacet(
                        view.payouts().advance(),
                        view.payouts().balance(),
                        view.payouts().paid(),
                        view.payouts().entitled(),
                        view.payouts().elsewhere().setOff(),
                        view.payouts().elsewhere().debt()),
                new DunningFacet(
                        null, null, view.dunning().sent(), view.dunning().paused()),
                new CollectionFacet(
                        view.collection().received(),
                        view.collection().outstanding(),
                        view.collection().defaultOn(),
                        view.collection().penalties()));
    }

    private static CoverageFacet coverage(InvoiceView view) {
        var coverage = view.coverage();
        return new CoverageFacet(
                coverage.decision().name(),
                coverage.rate(),
                coverage.premium(),
                coverage.premiumTax(),
                coverage.reasons().stream().map(CoverageReason::of).toList());
    }
}
