package io.echeance.coverage.decision.application;

import io.echeance.coverage.decision.application.InvoiceFact.Cancelled;
import io.echeance.coverage.decision.application.InvoiceFact.InDefault;
import io.echeance.coverage.decision.application.InvoiceFact.PaidInFull;
import io.echeance.coverage.decision.application.InvoiceFact.Reopened;
import io.echeance.coverage.decision.application.InvoiceFact.StillPaid;
import io.echeance.coverage.decision.application.InvoiceFact.Submitted;
import io.echeance.coverage.decision.domain.Cover;
import io.echeance.coverage.identifiers.Identifiers;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes the facts of a batch in their order: submissions are decided, all others move what is reserved on a debtor. */
@ApplicationScoped
public class CoverDesk {

    private final WhenInvoiceSubmittedThenDecideCover submissions;

    public CoverDesk(WhenInvoiceSubmittedThenDecideCover submissions) {
        this.submissions = submissions;
    }

    public void take(UnitOfWork work, List<InvoiceFact> facts) {
        var submitted = facts.stream()
                .filter(Submitted.class::isInstance)
                .map(Submitted.class::cast)
                .toList();
        var sirens = submitted.stream()
                .map(submission -> submission.request().debtorSiren())
                .filter(Identifiers::isSiren)
                .toList();
        var invoiceIds = facts.stream().map(InvoiceFact::invoiceId).distinct().toList();
        var book = CoverBook.open(work.sql(), invoiceIds, sirens);
        var decide = submissions.prepare(work, submitted, book);
        for (var fact : facts) {
            switch (fact) {
                case Submitted submission -> decide.accept(submission);
                case Cancelled cancelled -> change(book, fact, Cover::cancelled);
                case PaidInFull paid -> change(book, fact, cover -> cover.paid(paid.paidOn()));
                case InDefault inDefault -> change(book, fact, Cover::inDefault);
                case Reopened reopened -> change(book, fact, Cover::reopened);
                case StillPaid stillPaid -> {}
            }
        }
        work.beforeCommit(book::save);
    }

    /** What was declined has no cover, and nothing to change. */
    private static void change(CoverBook book, InvoiceFact fact, UnaryOperator<Cover> change) {
        book.cover(fact.invoiceId()).map(change).ifPresent(book::put);
    }
}
