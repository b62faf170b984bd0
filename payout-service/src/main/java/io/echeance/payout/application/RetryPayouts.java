package io.echeance.payout.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.payout.domain.InvoiceFacts;
import io.echeance.payout.domain.PayoutCommand;
import io.echeance.payout.domain.PayoutDecider;
import io.echeance.payout.domain.PayoutEvent;
import io.echeance.payout.domain.PayoutEvent.OfAttempt;
import io.echeance.payout.projection.InvoiceFactsTable;
import io.echeance.payout.projection.PayoutTable;
import io.echeance.payout.projection.PayoutView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Operations ask for a new attempt of a failed payout, after the cause (mostly the IBAN) was corrected. */
@ApplicationScoped
public class RetryPayouts {

    /** @param payoutId of the failed payout */
    public record RetryPayout(String payoutId) {}

    private final PayoutStreams streams;
    private final PaymentCalendar calendar;
    private final ObjectMapper json;
    private final CommandLane<RetryPayout> lane;

    RetryPayouts(CommandLanes lanes, PayoutStreams streams, PaymentCalendar calendar, ObjectMapper json) {
        this.streams = streams;
        this.calendar = calendar;
        this.json = json;
        this.lane = lanes.open("payout-retries", this::handle);
    }

    public CompletionStage<Reply> submit(Request<RetryPayout> request) {
        return lane.submit(request);
    }

    private List<Answer> handle(UnitOfWork work, List<Request<RetryPayout>> requests) {
        var invoices = PayoutTable.invoices(
                work.sql(),
                requests.stream().map(request -> request.command().payoutId()).toList());
        var facts = InvoiceFactsTable.lock(work.sql(), new HashSet<>(invoices.values()));
        var payouts = streams.load(work, new HashSet<>(invoices.values()));
        return requests.stream()
                .map(request -> {
                    var invoiceId = invoices.get(request.command().payoutId());
                    return invoiceId == null
                            ? Answer.refused(Problem.notFound("The payout"))
                            : retry(work, request, facts.get(invoiceId), payouts);
                })
                .toList();
    }

    private Answer retry(
            UnitOfWork work, Request<RetryPayout> request, InvoiceFacts facts, PayoutStreams.Loaded payouts) {
        var invoiceId = facts.invoiceId();
        var command = new PayoutCommand.Retry(
                invoiceId, request.command().payoutId(), facts, calendar.executionDay(work.today()));
        return switch (payouts.handle(work.today(), invoiceId, command, request.cause())) {
            case Decision.Accepted<PayoutEvent>(var events) ->
                accepted(show(work, (OfAttempt) events.getFirst()), payouts.version(invoiceId));
            case Decision.Rejected<PayoutEvent>(var code, var detail)
            when code.equals(PayoutDecider.NOT_FOUND) -> Answer.refused(Problem.notFound("The payout"));
            case Decision.Rejected<PayoutEvent>(var code, var detail) -> Answer.refused(Problem.conflict(code, detail));
        };
    }

    /** Whoever reads after the answer must see the new attempt, so it does not wait for the way over the log. */
    private PayoutView show(UnitOfWork work, OfAttempt event) {
        var before = PayoutTable.lock(work.sql(), List.of(event.payoutId())).get(event.payoutId());
        var after = before.with(event, work.today());
        PayoutTable.save(work.sql(), List.of(after));
        return after;
    }

    private Answer accepted(PayoutView view, int version) {
        try {
            var path = "/v1/payouts/" + view.payoutId();
            return new Answer.Accepted(200, path, json.writeValueAsBytes(view), view.invoiceId(), version);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payout can't be written as JSON", e);
        }
    }
}
