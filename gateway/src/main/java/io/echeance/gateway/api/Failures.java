package io.echeance.gateway.api;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import io.echeance.gateway.adapter.services.ServiceUnavailable;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** What went wrong behind the door, told to the caller with what to do about it. */
final class Failures {

    private Failures() {}

    static HttpProblem unavailable(ServiceUnavailable failure, String method) {
        var detail =
                switch (method) {
                    case "GET" -> "Repeat the request a little later.";
                    case "PUT" ->
                        "It is not known whether the request was carried out. Repeat it: a repeated PUT changes nothing more.";
                    default ->
                        "It is not known whether the request was carried out. Repeat it with the same Idempotency-Key:"
                                + " nothing is ever done twice.";
                };
        return problem("service-unavailable", failure.service().id() + " does not answer", detail);
    }

    /** @param written whether the request has changed something and only its answer is missing */
    static HttpProblem behind(boolean written) {
        return problem(
                "read-model-behind",
                "The answer is not ready",
                written
                        ? "The request was carried out; its result is not visible yet. Repeat it with the same Idempotency-Key."
                        : "A change that was made before is not visible yet. Repeat the request a little later.");
    }

    private static HttpProblem problem(String slug, String title, String detail) {
        return Problems.toException(Problem.of(503, slug, title, detail));
    }
}
