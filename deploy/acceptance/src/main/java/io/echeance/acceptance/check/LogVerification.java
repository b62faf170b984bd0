package io.echeance.acceptance.check;

import io.echeance.acceptance.log.LogReader;
import io.echeance.embedded.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the whole log once, past all checks. */
public final class LogVerification {

    /** @param events records read */
    public record Result(long events, List<Violation> violations) {}

    private LogVerification() {}

    /**
     * @param databases of the writers, to compare topic and stores; none to check the topics alone
     */
    public static Result run(String bootstrapServers, List<Database> databases) {
        List<LogCheck> checks = new ArrayList<>(
                List.of(new ChainCheck(), new CausalityCheck(), new PayoutCheck(), new ReminderCheck()));
        if (!databases.isEmpty()) {
            checks.add(new StoreCheck(databases));
        }
        var events = new AtomicLong();
        new LogReader(bootstrapServers).read(LogReader.TOPICS, entry -> {
            events.incrementAndGet();
            checks.forEach(check -> check.see(entry));
        });
        return new Result(
                events.get(),
                checks.stream().flatMap(check -> check.violations().stream()).toList());
    }
}
