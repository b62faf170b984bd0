package io.echeance.gateway.adapter.services;

import io.echeance.gateway.application.testclock.BusinessCalendar;
import io.echeance.gateway.security.Identity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** The business calendar over HTTP. */
@ApplicationScoped
public class CalendarClient implements BusinessCalendar {

    private static final int CONFLICT = 409;

    private final ServiceClient services;

    public CalendarClient(ServiceClient services) {
        this.services = services;
    }

    @Override
    public Uni<State> read() {
        return services.send(ServiceRequest.get(ServiceName.INVOICE, "/internal/calendar"))
                .map(answer -> {
                    var calendar = expect(answer, 200).bodyAsJsonObject();
                    var today = calendar.getString("today");
                    return new State(
                            today == null ? null : LocalDate.parse(today),
                            "sandbox".equals(calendar.getString("mode")));
                });
    }

    /** That the calendar is further on already is no failure: another instance was faster. */
    @Override
    public Uni<Void> open(LocalDate day) {
        var body = new JsonObject().put("date", day.toString()).toBuffer().getBytes();
        var request = new ServiceRequest(
                ServiceName.INVOICE,
                "POST",
                "/internal/business-days",
                Map.of("Content-Type", "application/json"),
                body,
                Identity.SYSTEM);
        return services.send(request)
                .invoke(answer -> {
                    if (answer.statusCode() != CONFLICT && answer.statusCode() / 100 != 2) {
                        expect(answer, 200);
                    }
                })
                .replaceWithVoid();
    }

    private static HttpResponse<Buffer> expect(HttpResponse<Buffer> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    "the calendar answered %d %s".formatted(answer.statusCode(), answer.bodyAsString()));
        }
        return answer;
    }
}
