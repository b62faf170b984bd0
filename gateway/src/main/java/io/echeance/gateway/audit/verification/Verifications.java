package io.echeance.gateway.audit.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.gateway.audit.AuditConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Takes the wish for a verification and hands it to the runner; each is kept with what it found. */
@ApplicationScoped
public class Verifications {

    /** The wish, in the name of somebody. */
    public record Verify(String requestedBy) {}

    private final Transactions transactions;
    private final VerificationRunner runner;
    private final AuditConfig config;
    private final CommandLane<Verify> lane;

    public Verifications(Transactions transactions, VerificationRunner runner, AuditConfig config, CommandLanes lanes) {
        this.transactions = transactions;
        this.runner = runner;
        this.config = config;
        this.lane = lanes.open("verifications", this::handle);
    }

    public CompletionStage<Reply> submit(Request<Verify> request) {
        return lane.submit(request);
    }

    /** For a worker thread. */
    public Optional<Verification> find(String id) {
        return transactions.run(work -> VerificationTable.find(work.sql(), id, config.silence()));
    }

    private List<Answer> handle(UnitOfWork work, List<Request<Verify>> requests) {
        return requests.stream().map(request -> begin(work, request.command())).toList();
    }

    private Answer begin(UnitOfWork work, Verify wish) {
        if (VerificationTable.running(work.sql(), config.silence()) >= config.waiting()) {
            return Answer.refused(Problem.conflict(
                    "too-many-verifications", "Others are running; ask again when they are completed."));
        }
        var id = "ver_" + UuidCreator.getTimeOrderedEpoch();
        VerificationTable.insert(work.sql(), id, wish.requestedBy());
        work.afterCommit(() -> runner.run(id));
        var body = VerificationTable.write(
                VerificationTable.find(work.sql(), id, config.silence()).orElseThrow());
        return new Answer.Accepted(
                201, "/v1/audit/verifications/" + id, body.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
