package io.echeance.invoice.application;

import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** An invoice as the API shows it at the moment of its submission: nothing has been decided, paid or sent yet. */
record InvoiceView(
        String invoiceId,
        String supplierId,
        String invoiceNumber,
        String status,
        int version,
        DebtorView debtor,
        Money gross,
        Money net,
        Money vat,
        LocalDate issueDate,
        LocalDate dueDate,
        String creditorReference,
        String intake,
        CoverageView coverage,
        PayoutsView payouts,
        DunningView dunning,
        CollectionView collection) {

    /** The debtor without its contact, which is personal. */
    record DebtorView(String siren, String name, String country, String language) {}

    record CoverageView(String decision, List<String> reasons) {}

    record PayoutsView(Money advance, Money balance, Money paid, Money entitled) {}

    record DunningView(int sent, boolean paused) {}

    record CollectionView(Money received, Money outstanding, Money penalties) {}

    static InvoiceView submitted(InvoiceSubmitted fact, int version) {
        var debtor = fact.debtor();
        var zero = Money.zero(fact.gross().getCurrencyUnit());
        return new InvoiceView(
                fact.invoiceId(),
                fact.supplierId(),
                fact.invoiceNumber(),
                "SUBMITTED",
                version,
                new DebtorView(debtor.siren(), debtor.name(), debtor.country(), debtor.language()),
                fact.gross(),
                fact.net(),
                fact.vat(),
                fact.issueDate(),
                fact.dueDate(),
                fact.creditorReference(),
                fact.intake().name(),
                new CoverageView("PENDING", List.of()),
                new PayoutsView(zero, zero, zero, zero),
                new DunningView(0, false),
                new CollectionView(zero, fact.gross(), zero));
    }
}
