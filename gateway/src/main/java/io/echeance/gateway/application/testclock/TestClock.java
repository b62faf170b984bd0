package io.echeance.gateway.application.testclock;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.gateway.GatewayConfig;
import io.echeance.gateway.messaging.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The sandbox's clock: where it stands, and the wish to go on to a day. The driver opens the days. */
@ApplicationScoped
public class TestClock {

    private final Transactions transactions;
    private final ClockDriver driver;
    private final GatewayConfig.TestClock config;
    private final CommandLane<LocalDate> lane;

    public TestClock(Transactions transactions, CommandLanes lanes, ClockDriver driver, GatewayConfig config) {
        this.transactions = transactions;
        this.driver = driver;
        this.config = config.testClock();
        this.lane = lanes.open("test-clock", this::handle);
    }

    /** For a worker thread. */
    public ClockView view() {
        return transactions.run(this::view);
    }

    /** Completes when the wish is written; the days follow. */
    public CompletionStage<Reply> advance(Request<LocalDate> to) {
        return lane.submit(to);
    }

    private ClockView view(UnitOfWork work) {
        var today = work.announcedDay().orElse(null);
        return ClockTarget.find(work.sql())
                .map(target -> ClockView.advancing(today, target, driver.waitingFor()))
                .orElseGet(() -> ClockView.ready(today));
    }

    private List<Answer> handle(UnitOfWork work, List<Request<LocalDate>> requests) {
        return requests.stream()
                .map(request -> refusal(work, request.command())
                        .map(Answer::refused)
                        .orElseGet(() -> accept(work, request.command())))
                .toList();
    }

    private Answer accept(UnitOfWork work, LocalDate to) {
        if (to.isAfter(work.today())) {
            ClockTarget.set(work.sql(), to);
            work.afterCommit(driver::wake);
        }
        var view = view(work);
        return new Answer.Accepted(view.status() == ClockView.Status.READY ? 200 : 202, null, json(view), null, null);
    }

    private Optional<Problem> refusal(UnitOfWork work, LocalDate to) {
        var today = work.announcedDay();
        if (today.isEmpty()) {
            return Optional.of(Problem.conflict("calendar-not-open", "No business day has been opened yet."));
        }
        if (to.isBefore(today.get())) {
            return fault("in-the-past", "is before today, " + today.get());
        }
        if (to.isAfter(today.get().plusDays(config.furthest()))) {
            return fault("too-far", "is more than " + config.furthest() + " days after today, " + today.get());
        }
        return ClockTarget.find(work.sql())
                .filter(to::isBefore)
                .map(target -> Problem.conflict("already-advancing", "The clock is on its way to " + target + "."));
    }

    private static Optional<Problem> fault(String code, String message) {
        return Optional.of(Problem.invalid(List.of(new Fault("/to", code, message))));
    }

    private static byte[] json(ClockView view) {
        try {
            return EventJson.MAPPER.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
