package io.echeance.coverage.decision;

import static io.echeance.coverage.support.OwnLog.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.coverage.decision.application.CoverDesk;
import io.echeance.coverage.decision.application.InvoiceFact;
import io.echeance.coverage.decision.domain.CoverRequest;
import io.echeance.coverage.decision.domain.GrossAmount;
import io.echeance.coverage.support.ServiceTest;
import io.echeance.coverage.support.Submission;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.EventRecord;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many invoices on one debtor arrive at once: never over its limit, and as much as fits. */
@QuarkusTest
class ExposureRaceTest extends ServiceTest {

    private static final BigDecimal LIMIT = new BigDecimal("100000.00");
    private static final int INSTANCES = 4;
    private static final int BATCH = 25;

    @Inject
    CoverDesk desk;

    @Test
    void threeHundredInvoicesOverAllPartitionsOfTheTopic() {
        var debtor = newSiren();
        setLimit(debtor, LIMIT.toString());
        var submissions = submissions(300, debtor);

        submit(submissions.toArray(Submission[]::new));

        assertLimitIsKeptAndUsed(debtor, submissions);
        assertThat(submissions.stream().map(Submission::invoiceId).distinct()).hasSize(300);
    }

    /** What several instances do: transactions of their own, at the same time, on the locks of the same database. */
    @Test
    void aThousandInvoicesInBatchesOfSeveralInstancesAtOnce() throws InterruptedException, ExecutionException {
        var debtor = newSiren();
        setLimit(debtor, LIMIT.toString());
        var submissions = submissions(1000, debtor);
        try (var instances = Executors.newFixedThreadPool(INSTANCES)) {
            var batches = IntStream.range(0, submissions.size() / BATCH)
                    .mapToObj(i -> submissions.subList(i * BATCH, (i + 1) * BATCH))
                    .map(batch -> instances.submit(() -> takeAsAnInstance(batch)))
                    .toList();
            for (var batch : batches) {
                batch.get();
            }
        }

        assertLimitIsKeptAndUsed(debtor, submissions);
    }

    private void takeAsAnInstance(List<Submission> batch) {
        transactions.run(work -> {
            desk.take(work, batch.stream().map(ExposureRaceTest::fact).toList());
            return null;
        });
    }

    private void assertLimitIsKeptAndUsed(String debtor, List<Submission> submissions) {
        var ids = submissions.stream().map(Submission::invoiceId).toList();
        var decisions = await().atMost(PATIENCE.multipliedBy(2))
                .until(() -> decisions(ids), found -> found.size() == submissions.size());
        var granted = sum(decisions.stream()
                .filter(event -> event.type().equals("CoverageGranted"))
                .map(event -> amount(event, "/covered/amount"))
                .toList());
        var smallestDeclined = decisions.stream()
                .filter(event -> event.type().equals("CoverageDeclined"))
                .map(event -> amount(event, "/inputs/gross/amount"))
                .min(BigDecimal::compareTo)
                .orElseThrow();

        assertThat(granted).isLessThanOrEqualTo(LIMIT);
        assertThat(granted.add(smallestDeclined)).isGreaterThan(LIMIT);
        assertThat(used(debtor)).isEqualTo(granted.toPlainString());
    }

    private List<EventRecord> decisions(List<String> invoiceIds) {
        return lifecycle.all().stream()
                .filter(event -> invoiceIds.contains(event.subject()))
                .toList();
    }

    /** Amounts of every size between 300.00 and 1299.00, for several suppliers. */
    private List<Submission> submissions(int count, String debtor) {
        var suppliers = times(3, ServiceTest::signedSupplier);
        var submissions = new ArrayList<Submission>();
        for (int i = 0; i < count; i++) {
            var amount = BigDecimal.valueOf(300 + (i * 37) % 1000).setScale(2);
            submissions.add(submission(suppliers.get(i % suppliers.size()), debtor, amount.toPlainString()));
        }
        return submissions;
    }

    private static InvoiceFact fact(Submission submission) {
        var request = new CoverRequest(
                TODAY,
                new GrossAmount(new BigDecimal(submission.amount()), "EUR"),
                submission.issueDate(),
                submission.dueDate(),
                submission.supplierSiren(),
                submission.debtorSiren());
        return new InvoiceFact.Submitted(
                submission.invoiceId(),
                submission.supplierId(),
                request,
                Instant.now(),
                Cause.command("req_race", null));
    }

    private static BigDecimal amount(EventRecord event, String pointer) {
        return new BigDecimal(data(event).at(pointer).textValue());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
