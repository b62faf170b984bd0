package io.echeance.invoice.api;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers what is wrong with a request, so that the caller learns all of it at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    Faults() {}

    Faults(Collection<Fault> first) {
        found.addAll(first);
    }

    void add(String pointer, String code, String message) {
        found.add(new Fault(pointer, code, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with every fault, if there is one */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Problems.toException(Problem.invalid(found));
        }
    }
}
