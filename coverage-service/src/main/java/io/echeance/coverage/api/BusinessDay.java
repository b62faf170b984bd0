package io.echeance.coverage.api;

import io.echeance.coverage.calendar.NoBusinessDay;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** What day it is for requests, by the business calendar. For worker threads. */
@ApplicationScoped
public class BusinessDay {

    private final Transactions transactions;

    public BusinessDay(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 before the first day has come to this service */
    public LocalDate today() {
        return announced().orElseThrow(() -> Problems.toException(NoBusinessDay.PROBLEM));
    }

    /** Empty before the first day. */
    public Optional<LocalDate> announced() {
        return transactions.run(UnitOfWork::announcedDay);
    }
}
