package io.echeance.gateway.audit.check;

import io.echeance.eventstore.audit.Findings;
import io.echeance.eventstore.audit.LogCheck;
import io.echeance.eventstore.audit.LogVerification;
import io.echeance.eventstore.audit.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The contract of this product's log: its topics, and what it guarantees beyond what any event log does. */
public final class Contract {

    /** The topic with every fact of every invoice. */
    public static final String LIFECYCLE = "invoice-lifecycle";

    /** The topics of events, causes first. */
    public static final List<String> TOPICS =
            List.of("business-calendar", "supplier-policies", "debtor-limits", LIFECYCLE);

    private Contract() {}

    /**
     * The nine checks.
     *
     * @param broker      how it is reached
     * @param stores      of the writers and of the gateway, to compare them with the topics; none to check the topics alone
     * @param judgedUntil facts that are younger may still be on their way to their effects; {@link Instant#MAX} for a system at rest
     */
    public static LogVerification.Plan plan(Map<String, Object> broker, List<Store> stores, Instant judgedUntil) {
        return new LogVerification.Plan(
                broker, TOPICS, stores, (findings, given) -> checks(findings, given, judgedUntil));
    }

    private static List<LogCheck> checks(Findings findings, List<Store> stores, Instant judgedUntil) {
        return List.of(
                new PayoutCheck(findings, judgedUntil),
                new ReminderCheck(findings),
                new ExposureCheck(findings),
                new ProjectionCheck(findings, stores),
                new MoneyCheck(findings, stores));
    }
}
