package io.echeance.gateway.application.testclock;

import io.echeance.eventstore.store.Sql;
import java.time.LocalDate;
import java.util.Optional;

/** The day to which the test clock goes; kept, so that a restarted gateway goes on. */
final class ClockTarget {

    private ClockTarget() {}

    static Optional<LocalDate> find(Sql sql) {
        return sql.list("select target from test_clock", row -> row.getLocalDate("target")).stream()
                .findFirst();
    }

    static void set(Sql sql, LocalDate day) {
        sql.run("""
                insert into test_clock (target) values ($1)
                on conflict (singleton) do update set target = greatest(test_clock.target, excluded.target)
                """, day);
    }

    /** Unless it was moved on meanwhile. */
    static void reached(Sql sql, LocalDate day) {
        sql.run("delete from test_clock where target <= $1", day);
    }
}
