package io.echeance.payout.ledger.api;

import io.echeance.eventstore.command.Fault;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/** Reads days, months and years of requests. */
final class Period {

    private Period() {}

    /** Null for null. */
    static LocalDate day(String text) {
        return text == null ? null : parse(text, LocalDate::parse, "asOf", "must be a date, e.g. 2026-11-24");
    }

    static YearMonth month(String text) {
        return parse(text, YearMonth::parse, "month", "must be a month, e.g. 2026-11");
    }

    static Year year(String text) {
        return parse(text, Year::parse, "year", "must be a year, e.g. 2026");
    }

    /**
     * @param today null before the first business day
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for what has not begun
     */
    static void assertBegun(LocalDate first, LocalDate today) {
        if (today == null || first.isAfter(today)) {
            throw Problems.toException(Problem.of(
                    422,
                    "period-in-future",
                    "The period has not begun",
                    "Today is " + (today == null ? "not known yet" : today) + "; ask for a period that has begun."));
        }
    }

    private static <T> T parse(String text, Function<String, T> reader, String name, String expected) {
        try {
            if (text != null && text.matches("[0-9-]{4,10}")) {
                return reader.apply(text);
            }
            throw invalid(name, expected);
        } catch (DateTimeException e) {
            throw invalid(name, expected);
        }
    }

    private static RuntimeException invalid(String name, String expected) {
        return Problems.toException(Problem.invalid(List.of(new Fault("/" + name, "invalid", expected))));
    }
}
