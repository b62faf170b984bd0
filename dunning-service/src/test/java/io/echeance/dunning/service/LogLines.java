package io.echeance.dunning.service;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the service logs while it is open, with stack traces. */
final class LogLines extends Handler implements AutoCloseable {

    /** The mail server of the tests says what it likes. */
    private static final String MAIL_SERVER = "com.icegreen";

    private final Formatter formatter = new PatternFormatter("%c %s%n%E");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    LogLines() {
        Logger.getLogger("").addHandler(this);
    }

    List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        if (!record.getLoggerName().startsWith(MAIL_SERVER)) {
            lines.add(formatter.format(record));
        }
    }

    @Override
    public void flush() {
        // every line is kept at once
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
