package io.echeance.eventstore.store;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;

/** The database can't be reached or has no room; a transient fault: try again later, readiness is down meanwhile. */
public final class DatabaseUnavailable extends Unavailable {

    /** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention, system error. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "57", "58");

    public DatabaseUnavailable(Throwable cause) {
        super("the database is not available: " + cause.getMessage(), cause);
    }

    /** Whether the failure says something about the database and nothing about the work. */
    static boolean isCause(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg && pg.getSqlState() != null) {
                return TRANSIENT_CLASSES.contains(pg.getSqlState().substring(0, 2));
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof io.vertx.core.VertxException
                    || cause.getClass().getSimpleName().equals("NoStackTraceThrowable")) {
                return true;
            }
        }
        return false;
    }
}
