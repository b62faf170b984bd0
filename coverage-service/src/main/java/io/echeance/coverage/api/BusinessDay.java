package io.echeance.coverage.api;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What day it is for requests, by the business calendar. For worker threads. */
@ApplicationScoped
public class BusinessDay {

    private final Transactions transactions;

    public BusinessDay(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 before the first day has come to this service */
    public LocalDate today() {
        return transactions
                .run(UnitOfWork::announcedDay)
                .orElseThrow(() -> Problems.toException(Problem.of(
                        503, "no-business-day", "No day has been opened yet", "Repeat the request a little later.")));
    }
}
