package io.echeance.coverage.version;

import io.echeance.eventstore.command.Problem;
import java.util.Arrays;
import java.util.Optional;

/** The version of a resource as HTTP writes it (RFC 9110, 8.8.3). */
public final class EntityTag {

    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The refusal of a command that names another version than the present one; empty where it may go on. */
    public static Optional<Problem> stale(String ifMatch, int version) {
        return matches(ifMatch, version)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        412,
                        "precondition-failed",
                        "The resource has changed",
                        "If-Match names another version than the present one, %s: read the resource again."
                                .formatted(of(version))));
    }

    /** Strong comparison: a weak tag matches nothing. No header at all matches everything. */
    private static boolean matches(String ifMatch, int version) {
        return ifMatch == null
                || ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(of(version)::equals);
    }
}
