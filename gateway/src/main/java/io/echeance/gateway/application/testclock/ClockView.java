package io.echeance.gateway.application.testclock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * The test clock as callers see it.
 *
 * @param today      null before the first day
 * @param target     where it is going; absent when it stands still
 * @param waitingFor what the current day still waits for
 */
public record ClockView(
        LocalDate today,
        Status status,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate target,
        @JsonInclude(JsonInclude.Include.NON_NULL) String waitingFor) {

    /** Whether days are being opened. */
    public enum Status {
        READY,
        ADVANCING
    }

    static ClockView ready(LocalDate today) {
        return new ClockView(today, Status.READY, null, null);
    }

    static ClockView advancing(LocalDate today, LocalDate target, String waitingFor) {
        return new ClockView(today, Status.ADVANCING, target, waitingFor);
    }
}
