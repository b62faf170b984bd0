package io.echeance.gateway.api;

import static io.echeance.gateway.security.Roles.OPS;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Caller;
import io.echeance.eventstore.http.Problems;
import io.echeance.eventstore.http.Replies;
import io.echeance.eventstore.http.RequestSchema;
import io.echeance.gateway.adapter.services.ServiceUnavailable;
import io.echeance.gateway.application.testclock.ClockView;
import io.echeance.gateway.application.testclock.Sandbox;
import io.echeance.gateway.application.testclock.TestClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sandbox's clock; in live mode there is none. */
@Path("/v1/test-clock")
@RolesAllowed(OPS)
@Tag(name = "Test clock", description = "In the sandbox, days pass as fast as the system settles.")
public class TestClockResource {

    private static final RequestSchema ADVANCE = RequestSchema.load("/schemas/test-clock-advance.json");

    private final TestClock clock;
    private final Sandbox sandbox;
    private final Caller caller;

    public TestClockResource(TestClock clock, Sandbox sandbox, Caller caller) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.caller = caller;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            summary = "Where the clock stands",
            description = "READY, or ADVANCING with what the day still waits for.")
    public ClockView get() {
        requireSandbox("GET");
        return clock.view();
    }

    @POST
    @Path("/advance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            summary = "Go on to a day",
            description = "Every day in between is opened; 202, or 200 when it is today.")
    public Response advance(byte[] body) {
        requireSandbox("POST");
        var request = caller.request(day(body), body);
        return Replies.toResponse(clock.advance(request).toCompletableFuture().join());
    }

    private void requireSandbox(String method) {
        try {
            if (!sandbox.isOpen()) {
                throw Problems.toException(Problem.of(
                        404, "not-a-sandbox", "There is no test clock", "Days pass by themselves in live mode."));
            }
        } catch (ServiceUnavailable e) {
            throw Failures.unavailable(e, method);
        }
    }

    private static LocalDate day(byte[] body) {
        try {
            return LocalDate.parse(ADVANCE.read(body).get("to").textValue());
        } catch (DateTimeException e) {
            throw Problems.toException(
                    Problem.invalid(List.of(new Fault("/to", "date-malformed", "must be a date of the calendar"))));
        }
    }
}
