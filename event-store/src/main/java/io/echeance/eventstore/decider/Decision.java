package io.echeance.eventstore.decider;

import java.util.List;

/**
 * The outcome of a command: facts to append, or a refusal with a stable code. A refusal is a value, not an exception:
 * it is an expected answer to the caller.
 *
 * @param <E> events of the aggregate
 */
public sealed interface Decision<E> {

    /** The command is accepted; these facts follow, in order. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * The state forbids the command; nothing is written.
     *
     * @param code   stable slug for programs, e.g. {@code invoice-already-paid}
     * @param detail one sentence for people that says what to do
     */
    record Rejected<E>(String code, String detail) implements Decision<E> {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E> Decision<E> reject(String code, String detail) {
        return new Rejected<>(code, detail);
    }
}
