package io.echeance.gateway.outside;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.outside.RecordingService.Received;
import io.echeance.gateway.outside.RecordingService.Sent;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A calendar that opens days as it is asked, and services whose status a test sets. */
public final class Sandbox {

    /** Days are one stream of the log, so they go on from test to test. */
    private static volatile LocalDate today = LocalDate.of(2026, 9, 24);

    private final TestLog log;
    private final List<LocalDate> opened = new CopyOnWriteArrayList<>();
    private final Map<ServiceName, JsonObject> statuses = new ConcurrentHashMap<>();

    public Sandbox(ServicesBehind services, TestLog log) {
        this.log = log;
        var calendar = services.get(ServiceName.INVOICE);
        calendar.on(
                "GET /internal/calendar", any -> Sent.json(200, "{\"today\":\"" + today + "\",\"mode\":\"sandbox\"}"));
        calendar.on("POST /internal/business-days", this::open);
        for (var service : ServiceName.values()) {
            services.get(service)
                    .on(
                            "GET /internal/status",
                            any -> Sent.json(200, status(service).encode()));
        }
    }

    public LocalDate today() {
        return today;
    }

    /** By the clock, in order. */
    public List<LocalDate> opened() {
        return List.copyOf(opened);
    }

    /** Overrides members of a service's status. */
    public void report(ServiceName service, JsonObject members) {
        statuses.put(service, members);
    }

    public void open(LocalDate day) {
        today = day;
        log.day(day);
    }

    private Sent open(Received request) {
        var day = LocalDate.parse(new JsonObject(new String(request.body())).getString("date"));
        opened.add(day);
        open(day);
        return Sent.json(200, "{}");
    }

    private JsonObject status(ServiceName service) {
        return new JsonObject()
                .put("service", service.id())
                .put("today", today.toString())
                .put("outbox", 0)
                .put("deadlinesDue", false)
                .put("pendingWork", 0)
                .put("parked", 1)
                .mergeIn(statuses.getOrDefault(service, new JsonObject()));
    }
}
