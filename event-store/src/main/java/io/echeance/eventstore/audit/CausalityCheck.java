package io.echeance.eventstore.audit;

import org.apache.kafka.common.TopicPartition;

/** Every cause is a command, an event at a lower offset of the same partition, or an event on another topic. */
final class CausalityCheck implements LogCheck {

    private final Findings findings;
    private final FingerprintTable here = new FingerprintTable();
    private final FingerprintTable onOtherTopics = new FingerprintTable();
    private final String lastTopic;
    private long commands;
    private long effects;

    /** @param lastTopic the topic that is read last: events on the others may have caused its own, never the other way round */
    CausalityCheck(Findings findings, String lastTopic) {
        this.findings = findings;
        this.lastTopic = lastTopic;
    }

    @Override
    public String name() {
        return "causes";
    }

    @Override
    public int number() {
        return 4;
    }

    @Override
    public void see(LogEntry entry) {
        var causation = entry.event().cause().causationId();
        if (causation.startsWith("cmd_")) {
            commands++;
        } else {
            effects++;
            var cause = Fingerprint.ofId(causation);
            if (!here.contains(cause) && !onOtherTopics.contains(cause)) {
                findings.at(this, entry, "its cause " + causation + " is not before it");
            }
        }
        var id = Fingerprint.ofId(entry.event().id());
        here.put(id, Fingerprint.NONE, 1);
        if (!entry.topic().equals(lastTopic)) {
            onOtherTopics.put(id, Fingerprint.NONE, 1);
        }
    }

    @Override
    public void endOf(TopicPartition partition) {
        here.clear();
    }

    @Override
    public String statement() {
        return "%,d events come from commands; %,d from an event before them in their partition or on another topic"
                .formatted(commands, effects);
    }
}
