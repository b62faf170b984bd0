package io.echeance.acceptance.check;

import io.echeance.acceptance.log.LogEntry;
import java.util.List;

/** One guarantee of the log, checked while the log is read. */
public interface LogCheck {

    /** Every record, also repeated ones, in the order of {@link io.echeance.acceptance.log.LogReader}. */
    void see(LogEntry entry);

    /** What does not hold, at the end of the log and with the system at rest. */
    List<Violation> violations();
}
