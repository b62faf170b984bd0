package io.echeance.gateway.application.testclock;

import io.echeance.eventstore.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the whole system has done everything that a day brings. The order of the looks makes it sound: all readers have
 * read up to E1, so what E1 causes is in the services' deadlines, pending effects or outboxes; these are empty, so it is on the
 * topics; and the topics still end at E1, so there was nothing. Events that an operator has to unpark are not waited for.
 */
@ApplicationScoped
public class RestCheck {

    private final EventLog log;
    private final ServiceStates services;
    private final Transactions transactions;

    public RestCheck(EventLog log, ServiceStates services, Transactions transactions) {
        this.log = log;
        this.services = services;
        this.transactions = transactions;
    }

    /** What the system waits for; empty at rest. */
    public Optional<String> obstacle(LocalDate day) {
        var look = log.look();
        return look.obstacle()
                .or(() -> services.obstacle(day))
                .or(() -> ownObstacle(day))
                .or(() -> log.ends().equals(look.ends()) ? Optional.empty() : Optional.of("events on their way"));
    }

    private Optional<String> ownObstacle(LocalDate day) {
        var today = transactions.run(work -> work.announcedDay());
        return today.filter(day::equals).isPresent() ? Optional.empty() : Optional.of("gateway to begin " + day);
    }
}
