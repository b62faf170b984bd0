package io.echeance.eventstore.http;

import io.echeance.eventstore.command.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** From a problem to the exception that is rendered as {@code application/problem+json} (RFC 9457). */
public final class Problems {

    private Problems() {}

    public static HttpProblem toException(Problem problem) {
        var builder = HttpProblem.builder()
                .withType(URI.create("/problems/" + problem.slug()))
                .withTitle(problem.title())
                .withStatus(problem.status())
                .withDetail(problem.detail());
        if (!problem.errors().isEmpty()) {
            builder.with("errors", problem.errors());
        }
        problem.extensions().forEach(builder::with);
        if (problem.status() == 503) {
            builder.withHeader("Retry-After", "1");
        }
        return builder.build();
    }
}
