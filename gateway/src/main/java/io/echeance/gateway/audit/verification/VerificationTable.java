package io.echeance.gateway.audit.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echeance.eventstore.store.Sql;
import io.echeance.gateway.audit.verification.Verification.Progress;
import io.echeance.gateway.audit.verification.Verification.Report;
import io.echeance.gateway.audit.verification.Verification.Status;
import io.echeance.gateway.messaging.EventJson;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.Optional;

/** SQL of the verifications. */
final class VerificationTable {

    private static final String FIND = """
        select *, touched_at < now() - make_interval(secs => $2) as silent
          from verifications where verification_id = $1
        """;

    private VerificationTable() {}

    static void insert(Sql sql, String id, String requestedBy) {
        sql.run(
                "insert into verifications (verification_id, requested_by, status) values ($1, $2, 'RUNNING')",
                id,
                requestedBy);
    }

    static long running(Sql sql, Duration silence) {
        return sql.list("""
            select count(*) as running from verifications
             where status = 'RUNNING' and touched_at >= now() - make_interval(secs => $1)
            """, row -> row.getLong("running"), (double) silence.toSeconds())
                .getFirst();
    }

    static void progress(Sql sql, String id, long read, long total) {
        sql.run(
                "update verifications set records_read = $2, records_in_all = $3, touched_at = now() where"
                        + " verification_id = $1",
                id,
                read,
                total);
    }

    static void end(Sql sql, String id, Status status, Report report) {
        sql.run(
                "update verifications set status = $2, report = $3, touched_at = now() where verification_id = $1",
                id,
                status.name(),
                write(report));
    }

    static Optional<Verification> find(Sql sql, String id, Duration silence) {
        return sql.list(FIND, VerificationTable::verification, id, (double) silence.toSeconds()).stream()
                .findFirst();
    }

    private static Verification verification(Row row) {
        var report = row.getString("report") == null ? null : read(row.getString("report"));
        var status = Status.valueOf(row.getString("status"));
        if (status == Status.RUNNING && row.getBoolean("silent")) {
            status = Status.FAILED;
            report = Report.failed("the gateway that ran it has stopped; ask for another one");
        }
        return new Verification(
                row.getString("verification_id"),
                status,
                row.getOffsetDateTime("requested_at").toInstant(),
                row.getString("requested_by"),
                new Progress(row.getLong("records_read"), row.getLong("records_in_all")),
                status == Status.COMPLETED ? report.total() == 0 : null,
                report);
    }

    private static Report read(String json) {
        try {
            return EventJson.MAPPER.readValue(json, Report.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept report is readable", e);
        }
    }

    static String write(Object value) {
        try {
            return EventJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is always writable", e);
        }
    }
}
