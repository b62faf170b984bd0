package io.echeance.collections.bank.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.collections.application.LogPositions;
import io.echeance.collections.bank.application.BankCommand.Ask;
import io.echeance.collections.bank.application.BankCommand.Conclude;
import io.echeance.collections.bank.application.BankCommand.LookAgain;
import io.echeance.collections.bank.application.BankCommand.Match;
import io.echeance.collections.bank.application.BankCommand.Take;
import io.echeance.collections.bank.application.BankCommand.Unmatch;
import io.echeance.collections.bank.application.MatchByHand.Result;
import io.echeance.collections.bank.application.MatchByHand.Result.Done;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandHandler;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Carries out what is asked about movements on the platform's account, each command with the tables it needs. */
@ApplicationScoped
class BankHandler implements CommandHandler<BankCommand> {

    static final Problem NO_DAY = Problem.of(
            503,
            "no-business-day",
            "No business day is open",
            "Nothing was written. Repeat the request when a day is open.");

    /** Not an answer to anybody: the command was only to find an earlier one. */
    static final Problem NOT_ANSWERED = Problem.conflict("not-answered", "There was no earlier answer.");

    private static final LogPositions NOWHERE = new LogPositions(Map.of());

    private final Desks desks;
    private final ObjectMapper json;

    BankHandler(Desks desks, ObjectMapper json) {
        this.desks = desks;
        this.json = json;
    }

    @Override
    public List<Answer> handle(UnitOfWork work, List<Request<BankCommand>> requests) {
        if (work.announcedDay().isEmpty()) {
            return requests.stream().map(_ -> Answer.refused(NO_DAY)).toList();
        }
        return requests.stream().map(request -> answer(work, request)).toList();
    }

    private Answer answer(UnitOfWork work, Request<BankCommand> request) {
        var cause = request.cause();
        return switch (request.command()) {
            case Take(var entries) -> ok(new TakePage(work, desks, cause).take(entries), NOWHERE);
            case LookAgain(var ids) -> ok(new TakePage(work, desks, cause).again(ids), NOWHERE);
            case Match match -> byHand(new MatchByHand(work, desks, cause).match(match), BankHandler::matched);
            case Unmatch unmatch -> byHand(new MatchByHand(work, desks, cause).unmatch(unmatch), BankHandler::waiting);
            case Ask() -> Answer.refused(NOT_ANSWERED);
            case Conclude(var result, var positions) -> ok(result, positions);
        };
    }

    private Answer byHand(Result result, Function<Done, Object> body) {
        return switch (result) {
            case Result.Refused(var problem) -> Answer.refused(problem);
            case Done done ->
                new Answer.Accepted(
                        200,
                        "/v1/payments/" + done.entry().entryId(),
                        bytes(body.apply(done)),
                        done.positions().subject(),
                        done.positions().sequence());
        };
    }

    private static Object matched(Done done) {
        return new MatchedPayment(done.payments().getFirst(), true, done.payments());
    }

    private static Object waiting(Done done) {
        return QueuedPayment.waiting(done.entry());
    }

    private Answer ok(Object body, LogPositions positions) {
        return new Answer.Accepted(200, null, bytes(body), positions.subject(), positions.sequence());
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
