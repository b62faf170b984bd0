package io.echeance.eventstore.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the whole log once, past all checks, with memory that depends on the largest partition and not on the log. */
public final class LogVerification {

    /**
     * What is to be verified.
     *
     * @param broker how it is reached
     * @param topics of events; causes first: a topic's events are caused by commands, by events of its own partition or of topics before it
     * @param stores of the writers, to compare topics and stores; none to check the topics alone
     * @param checks what the contract of this log demands beyond streams, causes and stores
     */
    public record Plan(
            Map<String, Object> broker,
            List<String> topics,
            List<Store> stores,
            BiFunction<Findings, List<Store>, List<LogCheck>> checks) {}

    /** Gets how far it is, after every few thousand records. */
    @FunctionalInterface
    public interface Progress {
        void read(long records, long ofRecords, Duration since);
    }

    /** @param proved false when it found violations */
    public record Outcome(
            int number, String name, boolean checked, boolean proved, String statement, long violations) {}

    /**
     * @param events     records read, repeated ones included
     * @param violations the first of them, with their places; {@link Outcome#violations} counts all
     */
    public record Result(long events, Duration took, List<Outcome> outcomes, List<Violation> violations, long total) {
        public boolean holds() {
            return total == 0;
        }
    }

    private static final int STEP = 5_000;

    private final Plan plan;
    private final Progress progress;
    private final Findings findings = new Findings();
    private final long start = System.nanoTime();
    private long read;
    private long all;

    private LogVerification(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    public static Result run(Plan plan, Progress progress) {
        return new LogVerification(plan, progress).run();
    }

    private Result run() {
        try (var reader = new LogReader(plan.broker())) {
            var ends = reader.ends(plan.topics());
            all = ends.values().stream().mapToLong(Long::longValue).sum();
            var chain = new ChainCheck(findings);
            var checks = checks(reader, ends, chain);
            reader.read(ends, visitor(chain, checks));
            checks.forEach(LogCheck::finish);
            return result(checks);
        }
    }

    private List<LogCheck> checks(LogReader reader, Map<TopicPartition, Long> ends, ChainCheck chain) {
        var stores = new StoreCheck(findings, plan.stores(), visitor -> reader.read(ends, visitor));
        var causes = new CausalityCheck(findings, plan.topics().getLast());
        var technical = List.of(new AnswerCheck(findings, plan.stores(), stores), chain, stores, causes);
        return Stream.concat(technical.stream(), plan.checks().apply(findings, plan.stores()).stream())
                .sorted(Comparator.comparingInt(LogCheck::number))
                .toList();
    }

    private LogReader.Visitor visitor(ChainCheck chain, List<LogCheck> checks) {
        return new LogReader.Visitor() {
            @Override
            public void entry(LogEntry entry) {
                count();
                if (chain.isNew(entry)) {
                    checks.forEach(check -> seeOrReport(check, entry));
                }
            }

            @Override
            public void malformed(ConsumerRecord<String, byte[]> record, String why) {
                count();
                findings.add(new Violation(
                        chain.name(), record.topic(), record.partition(), record.offset(), record.key(), why));
            }

            @Override
            public void end(TopicPartition partition) {
                checks.forEach(check -> check.endOf(partition));
            }
        };
    }

    /** Data that has not the form of its type is a violation at its place and does not end the reading. */
    private void seeOrReport(LogCheck check, LogEntry entry) {
        try {
            check.see(entry);
        } catch (RuntimeException e) {
            findings.at(check, entry, "%s can't be read: %s".formatted(entry.type(), e));
        }
    }

    private void count() {
        if (++read % STEP == 0) {
            progress.read(read, all, took());
        }
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Result result(List<LogCheck> checks) {
        var outcomes = new ArrayList<Outcome>();
        for (var check : checks) {
            long violations = findings.count(check.name());
            outcomes.add(new Outcome(
                    check.number(), check.name(), check.isChecked(), violations == 0, check.statement(), violations));
        }
        progress.read(read, all, took());
        return new Result(read, took(), List.copyOf(outcomes), findings.first(), findings.total());
    }
}
