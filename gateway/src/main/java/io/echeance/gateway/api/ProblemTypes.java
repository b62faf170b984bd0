package io.echeance.gateway.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** Problems that the framework found get a stable type as all others, and say nothing about the inside. */
@ApplicationScoped
public class ProblemTypes implements ProblemPostProcessor {

    static final Map<Integer, String> SLUGS = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "unauthorized"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(500, "internal-error"),
            Map.entry(502, "bad-gateway"),
            Map.entry(503, "service-unavailable"));

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        var typed = HttpProblem.builder(problem).withType(type(problem.getStatusCode()));
        if (problem.getStatusCode() == 401) {
            typed.withHeader("WWW-Authenticate", "Bearer");
            typed.withDetail("Send a valid bearer token in the Authorization header.");
        }
        if (problem.getStatusCode() == 403) {
            typed.withDetail("Your role does not allow this.");
        }
        return typed.build();
    }

    static URI type(int status) {
        return URI.create("/problems/" + SLUGS.getOrDefault(status, "http-" + status));
    }
}
