package io.echeance.gateway.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.logging.Logger;

/** A service's answer as the caller gets it: as it is, but problems name the public resource and the trace. */
final class RelayedAnswer {

    private static final Logger LOG = Logger.getLogger(RelayedAnswer.class);
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> PASSED_BACK =
            List.of("Location", "ETag", "Idempotency-Replayed", "Retry-After", "Content-Disposition");

    private RelayedAnswer() {}

    /** @throws HttpProblem when the service failed in a way that is no answer */
    static Response toResponse(HttpResponse<Buffer> answer, String instance, String traceId) {
        if (answer.statusCode() >= 400) {
            return problem(answer, instance, traceId);
        }
        var type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        var body = answer.body();
        var response = Response.status(answer.statusCode());
        if (body != null && body.length() > 0) {
            response.type(type == null ? "application/json" : type).entity(body.getBytes());
        }
        return withHeaders(response, answer);
    }

    private static Response problem(HttpResponse<Buffer> answer, String instance, String traceId) {
        var type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        // Our own token was refused: the caller can do nothing about that.
        boolean ours = answer.statusCode() == 401;
        if (type == null || !type.startsWith(PROBLEM) || ours) {
            throw unexpected(answer.statusCode(), ours);
        }
        var problem = parse(answer.body());
        problem.put("instance", instance).put("traceId", traceId);
        return withHeaders(
                Response.status(answer.statusCode())
                        .type(PROBLEM)
                        .entity(problem.toBuffer().getBytes()),
                answer);
    }

    /** What to throw where an answer can't be returned as a response: the service's problem, or 502 for anything else. */
    static HttpProblem refusal(int status, String type, Buffer body) {
        if (type == null || !type.startsWith(PROBLEM) || status == 401) {
            return unexpected(status, status == 401);
        }
        var problem = parse(body);
        var builder = HttpProblem.builder()
                .withType(URI.create(problem.getString("type", "about:blank")))
                .withTitle(problem.getString("title"))
                .withStatus(status)
                .withDetail(problem.getString("detail"));
        if (problem.containsKey("errors")) {
            builder.with("errors", problem.getJsonArray("errors").getList());
        }
        return builder.build();
    }

    private static JsonObject parse(Buffer body) {
        try {
            return body.toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            LOG.warnf("a service's problem is not a JSON object: %s", e.getMessage());
            return new JsonObject().put("title", "The service refused the request");
        }
    }

    private static Response withHeaders(Response.ResponseBuilder response, HttpResponse<Buffer> answer) {
        PASSED_BACK.stream()
                .filter(name -> answer.getHeader(name) != null)
                .forEach(name -> response.header(name, answer.getHeader(name)));
        return response.build();
    }

    /** Something that is not a problem document, e.g. an HTML page of a proxy in between, never goes out. */
    private static HttpProblem unexpected(int answered, boolean ours) {
        int status = ours || answered >= 500 ? 502 : answered;
        LOG.warnf("a service answered %d without a problem document", answered);
        return HttpProblem.builder()
                .withType(ProblemTypes.type(status))
                .withTitle(
                        status == 502 ? "The service did not answer as it should" : "The service refused the request")
                .withStatus(status)
                .build();
    }
}
