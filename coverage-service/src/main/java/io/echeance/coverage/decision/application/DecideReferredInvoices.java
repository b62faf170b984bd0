package io.echeance.coverage.decision.application;

import io.echeance.coverage.calendar.NoBusinessDay;
import io.echeance.coverage.decision.domain.Cover;
import io.echeance.coverage.decision.domain.CoverRules;
import io.echeance.coverage.decision.domain.CoverageCommand;
import io.echeance.coverage.decision.domain.CoverageCommand.DecideReferred;
import io.echeance.coverage.decision.domain.CoverageCommand.Verdict;
import io.echeance.coverage.decision.domain.CoverageDecider;
import io.echeance.coverage.decision.domain.CoverageEvent;
import io.echeance.coverage.decision.domain.CoverageState;
import io.echeance.coverage.policy.domain.PolicyCommand;
import io.echeance.coverage.policy.domain.PolicyEvent;
import io.echeance.coverage.policy.domain.PolicyState;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.decider.Decision.Accepted;
import io.echeance.eventstore.decider.Decision.Rejected;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * An underwriter decides what was referred. The dates of the invoice are still compared with its submission, the debtor's
 * standing and limit are today's: nobody grants over a limit.
 */
@Singleton
public class DecideReferredInvoices {

    private final AggregateType<PolicyCommand, PolicyState, PolicyEvent> policyType;
    private final AggregateType<CoverageCommand, CoverageState, CoverageEvent> coverageType;
    private final ReasonCatalogue reasons;
    private final CommandLane<UnderwriterDecision> lane;

    public DecideReferredInvoices(
            AggregateType<PolicyCommand, PolicyState, PolicyEvent> policyType,
            AggregateType<CoverageCommand, CoverageState, CoverageEvent> coverageType,
            ReasonCatalogue reasons,
            CommandLanes lanes) {
        this.reasons = reasons;
        this.policyType = policyType;
        this.coverageType = coverageType;
        this.lane = lanes.open("coverage-decisions", this::handle);
    }

    public CompletionStage<Reply> submit(Request<UnderwriterDecision> request) {
        return lane.submit(request);
    }

    private List<Answer> handle(UnitOfWork work, List<Request<UnderwriterDecision>> requests) {
        return work.announcedDay()
                .map(today -> handle(work, today, requests))
                .orElseGet(() -> requests.stream()
                        .map(request -> Answer.refused(NoBusinessDay.PROBLEM))
                        .toList());
    }

    private List<Answer> handle(UnitOfWork work, LocalDate today, List<Request<UnderwriterDecision>> requests) {
        var invoiceIds = requests.stream()
                .map(request -> request.command().invoiceId())
                .distinct()
                .toList();
        var book = CoverBook.open(work.sql(), invoiceIds, List.of());
        var suppliers = invoiceIds.stream()
                .flatMap(id -> book.cover(id).stream())
                .map(Cover::supplierId)
                .distinct()
                .toList();
        var desk = new ReferralDesk(today, book, work.load(coverageType, invoiceIds), work.load(policyType, suppliers));
        var answers = requests.stream().map(request -> decide(desk, request)).toList();
        work.beforeCommit(book::save);
        return answers;
    }

    private Answer decide(ReferralDesk desk, Request<UnderwriterDecision> request) {
        var invoiceId = request.command().invoiceId();
        if (desk.invoices().version(invoiceId) == 0) {
            return Answer.refused(Problem.notFound("The invoice " + invoiceId));
        }
        var referred = desk.book().cover(invoiceId).filter(cover -> cover.status() == Cover.Status.REFERRED);
        if (referred.isEmpty()) {
            return Answer.refused(Problem.conflict(
                    CoverageDecider.NOT_REFERRED, "The invoice does not wait for a decision on its cover."));
        }
        return decide(desk, request, referred.get());
    }

    private Answer decide(ReferralDesk desk, Request<UnderwriterDecision> request, Cover cover) {
        var command = desk.command(request.command(), cover);
        return switch (desk.invoices().handle(cover.invoiceId(), command, request.cause())) {
            case Accepted<CoverageEvent> accepted -> {
                desk.book().put(cover.decided(status(command.verdict())));
                yield accepted(desk, command);
            }
            case Rejected<CoverageEvent>(var code, var detail) ->
                Answer.refused(Problem.conflict(code, detail)
                        .with("reasons", reasons.explain(CoverRules.failing(command.inputs(), command.terms()))));
        };
    }

    private static Cover.Status status(Verdict verdict) {
        return switch (verdict) {
            case GRANTED -> Cover.Status.OPEN;
            case DECLINED -> Cover.Status.DECLINED;
        };
    }

    private static Answer accepted(ReferralDesk desk, DecideReferred command) {
        var body = "{\"invoiceId\":\"%s\",\"decision\":\"%s\"}".formatted(command.invoiceId(), command.verdict());
        return new Answer.Accepted(
                200,
                null,
                body.getBytes(StandardCharsets.UTF_8),
                command.invoiceId(),
                desk.invoices().version(command.invoiceId()));
    }
}
