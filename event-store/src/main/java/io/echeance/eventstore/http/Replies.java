package io.echeance.eventstore.http;

import io.echeance.eventstore.command.Answer.Accepted;
import io.echeance.eventstore.command.Answer.Refused;
import io.echeance.eventstore.command.Reply;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** From the reply of a lane to the HTTP response. */
public final class Replies {

    /** {@code <subject>;<sequence>} of the command's last event: a reader that has applied it shows the effect. */
    public static final String LOG_POSITION = "X-Log-Position";

    private Replies() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem for a refusal */
    public static Response toResponse(Reply reply) {
        return switch (reply.answer()) {
            case Accepted accepted -> accepted(accepted, reply.replayed());
            case Refused(var problem) -> throw Problems.toException(problem);
        };
    }

    private static Response accepted(Accepted answer, boolean replayed) {
        var response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body());
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.subject() != null) {
            response.header(LOG_POSITION, answer.subject() + ";" + answer.sequence());
        }
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }
}
