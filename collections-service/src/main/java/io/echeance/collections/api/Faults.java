package io.echeance.collections.api;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a request, gathered so that all of it is answered at once. */
final class Faults {

    private final List<Fault> all;

    /** @param ofForm what the schema has found */
    Faults(List<Fault> ofForm) {
        this.all = new ArrayList<>(ofForm);
    }

    void add(String pointer, String code, String expected) {
        all.add(new Fault(pointer, code, expected));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names every fault */
    void throwIfAny() {
        if (!all.isEmpty()) {
            throw Problems.toException(Problem.invalid(all));
        }
    }
}
