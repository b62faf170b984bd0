package io.echeance.coverage.limit.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.coverage.config.CoverageConfig;
import io.echeance.coverage.limit.domain.DebtorAccount;
import io.echeance.coverage.limit.domain.DebtorLimitCommand;
import io.echeance.coverage.limit.domain.DebtorLimitEvent;
import io.echeance.coverage.limit.domain.DebtorLimitState;
import io.echeance.coverage.limit.projection.DebtorTable;
import io.echeance.coverage.version.EntityTag;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.decider.Decision.Accepted;
import io.echeance.eventstore.decider.Decision.Rejected;
import io.echeance.eventstore.store.Aggregates;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Sets debtors' limits under the lock of their accounts: no grant can be decided on a limit that is being changed.
 * What is covered already stays covered.
 */
@Singleton
public class SetDebtorLimits {

    private final AggregateType<DebtorLimitCommand, DebtorLimitState, DebtorLimitEvent> type;
    private final Money defaultLimit;
    private final ObjectMapper json;
    private final CommandLane<LimitOrder> lane;

    public SetDebtorLimits(
            AggregateType<DebtorLimitCommand, DebtorLimitState, DebtorLimitEvent> type,
            CoverageConfig config,
            ObjectMapper json,
            CommandLanes lanes) {
        this.type = type;
        this.defaultLimit = Money.of(CurrencyUnit.EUR, config.policy().defaultDebtorLimit());
        this.json = json;
        this.lane = lanes.open("debtor-limits", this::handle);
    }

    public CompletionStage<Reply> submit(Request<LimitOrder> request) {
        return lane.submit(request);
    }

    private List<Answer> handle(UnitOfWork work, List<Request<LimitOrder>> requests) {
        var sirens = new TreeSet<String>();
        requests.forEach(request -> sirens.add(request.command().siren()));
        var accounts = DebtorTable.lock(work.sql(), sirens);
        var limits = work.load(type, sirens);
        var changed = new TreeSet<String>();
        var answers = requests.stream()
                .map(request -> EntityTag.stale(
                                request.command().ifMatch(),
                                limits.version(request.command().siren()))
                        .map(Answer::refused)
                        .orElseGet(() -> set(work, limits, accounts, request, changed)))
                .toList();
        work.beforeCommit(() -> DebtorTable.saveLimits(
                work.sql(), changed.stream().map(accounts::get).toList(), limits::version));
        return answers;
    }

    private Answer set(
            UnitOfWork work,
            Aggregates<DebtorLimitCommand, DebtorLimitState, DebtorLimitEvent> limits,
            Map<String, DebtorAccount> accounts,
            Request<LimitOrder> request,
            Set<String> changed) {
        var order = request.command();
        var siren = order.siren();
        return switch (limits.handle(siren, order.command(), request.cause())) {
            case Accepted<DebtorLimitEvent> accepted -> {
                var account = accounts.get(siren).withLimit(order.command().limit());
                accounts.put(siren, account);
                changed.add(siren);
                var view = DebtorLimitView.of(account, work.today(), defaultLimit);
                yield new Answer.Accepted(200, null, write(view), siren, limits.version(siren));
            }
            case Rejected<DebtorLimitEvent>(var code, var detail) -> Answer.refused(Problem.conflict(code, detail));
        };
    }

    private byte[] write(DebtorLimitView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a limit is always writable", e);
        }
    }
}
