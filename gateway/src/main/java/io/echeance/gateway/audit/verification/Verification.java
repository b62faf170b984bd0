package io.echeance.gateway.audit.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echeance.eventstore.audit.LogVerification;
import io.echeance.eventstore.audit.Violation;
import java.time.Instant;
import java.util.List;

/**
 * A verification of the whole log, as the auditor sees it.
 *
 * @param holds whether everything that was checked holds; null until it is completed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        String verificationId,
        Status status,
        Instant requestedAt,
        String requestedBy,
        Progress progress,
        Boolean holds,
        Report report) {

    /** A failed one could not be carried out; it says nothing about the log. */
    public enum Status {
        RUNNING,
        COMPLETED,
        FAILED
    }

    /** In records of the log. */
    public record Progress(long read, long total) {}

    /**
     * @param violations the first of them with their places
     * @param total      of all violations
     * @param error      why it failed, else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(
            long events, double seconds, List<Check> checks, List<Violation> violations, long total, String error) {

        static Report of(LogVerification.Result result) {
            return new Report(
                    result.events(),
                    result.took().toMillis() / 1000.0,
                    result.outcomes().stream().map(Check::of).toList(),
                    result.violations(),
                    result.total(),
                    null);
        }

        static Report failed(String error) {
            return new Report(0, 0, List.of(), List.of(), 0, error);
        }
    }

    /** @param result HOLDS, VIOLATED or NOT_CHECKED: what needs the services' databases is checked by verify-log */
    public record Check(int number, String name, String result, String statement, long violations) {
        static Check of(LogVerification.Outcome outcome) {
            var verdict = outcome.proved() ? outcome.checked() ? "HOLDS" : "NOT_CHECKED" : "VIOLATED";
            return new Check(outcome.number(), outcome.name(), verdict, outcome.statement(), outcome.violations());
        }
    }
}
