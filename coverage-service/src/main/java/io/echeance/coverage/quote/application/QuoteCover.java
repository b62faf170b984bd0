package io.echeance.coverage.quote.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.calendar.NoBusinessDay;
import io.echeance.coverage.decision.application.ReasonCatalogue;
import io.echeance.coverage.decision.domain.CoverFigures;
import io.echeance.coverage.decision.domain.CoverRequest;
import io.echeance.coverage.decision.domain.CoverageCommand.Assess;
import io.echeance.coverage.decision.domain.CoverageDecider;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageDeclined;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageGranted;
import io.echeance.coverage.decision.domain.CoverageEvent.CoverageReferred;
import io.echeance.coverage.policy.domain.PolicyCommand;
import io.echeance.coverage.policy.domain.PolicyEvent;
import io.echeance.coverage.policy.domain.PolicyState;
import io.echeance.coverage.policy.domain.PolicyState.Signed;
import io.echeance.coverage.policy.domain.PolicyVersion;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Answers what would be decided, by the function that decides submissions; writes no event and locks nothing, so quotes
 * never wait for decisions nor hold them up.
 */
@Singleton
public class QuoteCover {

    private static final Problem NO_POLICY = Problem.of(
            409,
            "policy-missing",
            "The supplier has no policy in force",
            "Only the invoices of a supplier with a policy in force can be covered.");

    private final AggregateType<PolicyCommand, PolicyState, PolicyEvent> policyType;
    private final ReasonCatalogue reasons;
    private final ObjectMapper json;
    private final CommandLane<QuoteRequest> lane;

    public QuoteCover(
            AggregateType<PolicyCommand, PolicyState, PolicyEvent> policyType,
            ReasonCatalogue reasons,
            ObjectMapper json,
            CommandLanes lanes) {
        this.policyType = policyType;
        this.reasons = reasons;
        this.json = json;
        this.lane = lanes.open("quotes", this::handle);
    }

    public CompletionStage<Reply> submit(Request<QuoteRequest> request) {
        return lane.submit(request);
    }

    private List<Answer> handle(UnitOfWork work, List<Request<QuoteRequest>> requests) {
        var asked = requests.stream().map(Request::command).toList();
        var today = work.announcedDay();
        if (today.isEmpty()) {
            return asked.stream()
                    .map(quote -> Answer.refused(NoBusinessDay.PROBLEM))
                    .toList();
        }
        var debtors = QuotedDebtors.find(work.sql(), asked);
        var policies = work.load(
                policyType,
                asked.stream().map(QuoteRequest::supplierId).distinct().toList());
        return asked.stream()
                .map(quote -> inForce(policies.state(quote.supplierId()), today.get())
                        .map(policy -> answer(quote, policy, today.get(), debtors))
                        .orElse(Answer.refused(NO_POLICY)))
                .toList();
    }

    /** The policy as a submission of this moment would find it. */
    private static Optional<Signed> inForce(PolicyState policy, LocalDate today) {
        return policy instanceof Signed signed && !signed.versions().current().hasEndedFor(today, Instant.MAX)
                ? Optional.of(signed)
                : Optional.empty();
    }

    private Answer answer(QuoteRequest asked, Signed policy, LocalDate today, QuotedDebtors debtors) {
        var quote = quote(asked, policy, today, debtors);
        try {
            return new Answer.Accepted(200, null, json.writeValueAsBytes(quote), null, null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a quote is always writable", e);
        }
    }

    private Quote quote(QuoteRequest asked, Signed policy, LocalDate today, QuotedDebtors debtors) {
        var version = policy.versions().current();
        var request = new CoverRequest(
                today,
                asked.gross(),
                Optional.ofNullable(asked.issueDate()).orElse(today),
                asked.dueDate(),
                policy.holder().siren(),
                asked.debtorSiren());
        var inputs = debtors.inputs(request, version);
        var event = CoverageDecider.assess(new Assess(null, asked.supplierId(), inputs, version.terms()));
        return switch (event) {
            case CoverageGranted granted -> priced(Quote.Decision.GRANTED, request, version, List.of());
            case CoverageReferred(var id, var codes, var in) ->
                priced(Quote.Decision.REFERRED, request, version, reasons.explain(codes));
            case CoverageDeclined(var id, var codes, var by, var why, var in) ->
                Quote.declined(today, version.number(), reasons.explain(codes));
        };
    }

    private static Quote priced(
            Quote.Decision decision, CoverRequest request, PolicyVersion policy, List<ReasonCatalogue.Reason> reasons) {
        var terms = policy.terms();
        return Quote.priced(
                decision,
                request.submittedOn(),
                policy.number(),
                terms.coverageRate(),
                terms.dunningDays(),
                CoverFigures.of(request.gross().inEuro().orElseThrow(), terms),
                reasons);
    }
}
