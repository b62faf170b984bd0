package io.echeance.gateway.application.testclock;

import java.util.Map;
import java.util.Optional;

/** How far the log goes and how far every service has read it. */
public interface EventLog {

    /**
     * @param ends     end offsets by partition, taken before the readers were looked at
     * @param obstacle a service that has not read up to there; empty when all have
     */
    record Look(Map<String, Long> ends, Optional<String> obstacle) {}

    Look look();

    /** End offsets of the same partitions now. */
    Map<String, Long> ends();
}
