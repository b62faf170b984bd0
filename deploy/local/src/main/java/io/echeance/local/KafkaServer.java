package io.echeance.local;

import io.echeance.embedded.EmbeddedKafka;
import io.echeance.embedded.Topics;

/** The broker, with the topics of the event log. */
final class KafkaServer implements Managed {
    private final Options options;
    private EmbeddedKafka kafka;

    KafkaServer(Options options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public String log() {
        return options.data().kafka().resolve("kafka.log").toString();
    }

    @Override
    public ProcessHandle start() {
        kafka = EmbeddedKafka.start(
                options.data().kafka(), options.ports().kafka().number(), options.kafkaForClients());
        Topics.create(kafka.bootstrapServers());
        return kafka.process();
    }

    @Override
    public void stop() {
        kafka.close();
    }
}
