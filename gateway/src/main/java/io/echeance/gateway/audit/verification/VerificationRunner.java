package io.echeance.gateway.audit.verification;

import io.echeance.eventstore.audit.LogVerification;
import io.echeance.eventstore.store.Transactions;
import io.echeance.gateway.audit.AuditConfig;
import io.echeance.gateway.audit.check.Contract;
import io.echeance.gateway.audit.verification.Verification.Report;
import io.echeance.gateway.audit.verification.Verification.Status;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Verifies the log, one verification after the other, on a thread of its own. It has the topics only; databases are not the gateway's to read. */
@ApplicationScoped
public class VerificationRunner {

    private static final Logger LOG = Logger.getLogger(VerificationRunner.class);

    private final Transactions transactions;
    private final AuditConfig config;
    private final Map<String, Object> broker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("verification").factory());

    public VerificationRunner(
            Transactions transactions,
            AuditConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.transactions = transactions;
        this.config = config;
        this.broker = broker;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    void run(String id) {
        thread.execute(() -> verify(id));
    }

    private void verify(String id) {
        try {
            var plan = Contract.plan(broker, List.of(), Instant.now().minus(config.settle()));
            end(id, Status.COMPLETED, Report.of(LogVerification.run(plan, new ProgressReport(id)::read)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "verification %s failed", id);
            end(id, Status.FAILED, Report.failed(e.getMessage()));
        }
    }

    private void end(String id, Status status, Report report) {
        transactions.run(work -> {
            VerificationTable.end(work.sql(), id, status, report);
            return null;
        });
    }

    /** How far it is, at most once in a while. */
    private final class ProgressReport {
        private final String id;
        private Duration last = Duration.ZERO;

        ProgressReport(String id) {
            this.id = id;
        }

        void read(long read, long total, Duration since) {
            if (read == total || since.minus(last).compareTo(config.report()) >= 0) {
                last = since;
                transactions.run(work -> {
                    VerificationTable.progress(work.sql(), id, read, total);
                    return null;
                });
            }
        }
    }
}
