package io.echeance.eventstore.command;

import java.util.List;
import java.util.Map;

/**
 * A refusal in the form of RFC 9457.
 *
 * @param slug       last part of the stable type URI {@code /problems/<slug>}
 * @param status     HTTP status, 4xx or 503
 * @param title      the same sentence for every problem of this type
 * @param detail     what is wrong this time and what to do
 * @param errors     every fault that was found; empty where the problem is not about fields
 * @param extensions further members, e.g. a link to the existing resource
 */
public record Problem(
        String slug, int status, String title, String detail, List<Fault> errors, Map<String, Object> extensions) {

    public Problem {
        errors = List.copyOf(errors);
        extensions = Map.copyOf(extensions);
    }

    public static Problem of(int status, String slug, String title, String detail) {
        return new Problem(slug, status, title, detail, List.of(), Map.of());
    }

    /** The state of the resource forbids the command. */
    public static Problem conflict(String slug, String detail) {
        return of(409, slug, "The state of the resource does not allow this", detail);
    }

    /** No such resource, or none that the caller may see. */
    public static Problem notFound(String what) {
        return of(404, "not-found", "Not found", what + " does not exist or is not yours.");
    }

    /** The body is understood but not acceptable; names all faults. */
    public static Problem invalid(List<Fault> errors) {
        return new Problem(
                "validation",
                422,
                "The request is not valid",
                errors.size() == 1 ? "One fault was found." : errors.size() + " faults were found.",
                errors,
                Map.of());
    }

    public Problem with(String member, Object value) {
        var more = new java.util.HashMap<>(extensions);
        more.put(member, value);
        return new Problem(slug, status, title, detail, errors, more);
    }
}
