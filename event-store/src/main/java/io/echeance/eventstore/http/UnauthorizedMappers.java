package io.echeance.eventstore.http;

import io.echeance.eventstore.command.Problem;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 for a call without a usable token (RFC 6750). The problem library's own mappers read a field that this Quarkus
 * no longer has, so these come first.
 */
public class UnauthorizedMappers {

    private static final int BEFORE_THE_LIBRARY = Priorities.AUTHENTICATION - 1;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response missing(UnauthorizedException e, UriInfo uri) {
        return unauthorized("Send a bearer token in the Authorization header.", e, uri);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response refused(AuthenticationFailedException e, UriInfo uri) {
        return unauthorized(
                "The bearer token is not valid: it is expired, not signed by the gateway, or not for this service.",
                e,
                uri);
    }

    /** With what the library adds to every problem: its instance, and the ids by which its log lines are found. */
    private static Response unauthorized(String detail, Exception cause, UriInfo uri) {
        var problem = Problems.toException(Problem.of(401, "unauthorized", "Not authenticated", detail));
        var complete = ExceptionMapperBase.postProcessorsRegistry.applyPostProcessing(
                problem, ProblemContext.of(cause, uri.getPath()));
        return Response.fromResponse(complete.toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .type(HttpProblem.MEDIA_TYPE)
                .build();
    }
}
