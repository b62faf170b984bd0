package io.echeance.coverage.decision;

import static io.echeance.coverage.support.OwnLog.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.coverage.support.Instance;
import io.echeance.coverage.support.ServiceTest;
import io.echeance.coverage.support.Submission;
import io.echeance.embedded.TestStack;
import io.echeance.embedded.TopicSpec;
import io.echeance.embedded.Topics;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.inbox.Inbox;
import io.echeance.eventstore.inbox.InboxHandler;
import io.echeance.eventstore.inbox.ParkedEvents;
import io.echeance.eventstore.store.EventStoreConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** However many invoices on one debtor arrive at once: never over its limit, and as much as fits. */
@QuarkusTest
class ExposureRaceTest extends ServiceTest {

    private static final BigDecimal LIMIT = new BigDecimal("100000.00");
    private static final int PARTITIONS = 4;
    private static final int BATCH = 20;

    @Inject
    EventStoreConfig config;

    @Inject
    ParkedEvents parked;

    @Inject
    InboxHandler handler;

    @Inject
    MeterRegistry metrics;

    @Test
    void threeHundredInvoicesOverAllPartitionsOfTheTopic() {
        var debtor = newSiren();
        setLimit(debtor, LIMIT.toString());
        var submissions = submissions(300, debtor);

        submit(submissions.toArray(Submission[]::new));

        assertLimitIsKeptAndUsed(debtor, submissions);
    }

    /** Two members of one group, each with an inbox of its own, and small batches that meet on the same account. */
    @Test
    void aThousandInvoicesThroughFourPartitionsAndTwoInstancesAtOnce() {
        var debtor = newSiren();
        setLimit(debtor, LIMIT.toString());
        var submissions = submissions(1000, debtor);
        var topic = "race-" + debtor;
        Topics.create(TestStack.bootstrapServers(), List.of(new TopicSpec(topic, PARTITIONS, Map.of())), 1);
        try (var one = instance(topic);
                var other = instance(topic)) {
            await().atMost(PATIENCE).until(() -> one.partitions() == 2 && other.partitions() == 2);

            foreign.publish(submissions.stream()
                    .map(submission -> foreign.on(topic, submitted(submission)))
                    .toList());

            assertLimitIsKeptAndUsed(debtor, submissions);
        }
    }

    private Instance instance(String topic) {
        return new Instance(new Inbox(transactions, config, parked, handler, metrics), topic, topic, BATCH);
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

    private static BigDecimal amount(EventRecord event, String pointer) {
        return new BigDecimal(data(event).at(pointer).textValue());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
