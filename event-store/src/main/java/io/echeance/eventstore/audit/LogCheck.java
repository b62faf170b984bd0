package io.echeance.eventstore.audit;

import org.apache.kafka.common.TopicPartition;

/**
 * One guarantee of the log, checked while the log is read: partition by partition, each from its first record to its last. All
 * records of a subject are in one partition, so what a check keeps of subjects it forgets at the partition's end.
 */
public interface LogCheck {

    /** One word for it in reports. */
    String name();

    /** The number of the guarantee in the contract of the log. */
    int number();

    /** The next record; one that was published twice is seen once. */
    void see(LogEntry entry);

    /** The partition has been read to its end. */
    default void endOf(TopicPartition partition) {}

    /** The whole log has been read; what spans partitions or needs the event tables is checked now. */
    default void finish() {}

    /** What holds when it found no violation, with figures; or why it could not be checked. */
    String statement();

    /** False when this run lacks what the check needs, such as the databases. */
    default boolean isChecked() {
        return true;
    }
}
