package io.echeance.eventstore.command;

/** What a command is answered. Only accepted answers are kept with the idempotency key: a refusal has written nothing. */
public sealed interface Answer {

    /**
     * The command was carried out.
     *
     * @param status   2xx
     * @param location path of the resource, or null
     * @param body     JSON, UTF-8
     * @param subject  stream in which the command's last event is, or null when it wrote none
     * @param sequence its version there: a reader that has applied it shows the effect
     */
    record Accepted(int status, String location, byte[] body, String subject, Integer sequence) implements Answer {}

    /** The command was refused. */
    record Refused(Problem problem) implements Answer {}

    static Answer refused(Problem problem) {
        return new Refused(problem);
    }
}
