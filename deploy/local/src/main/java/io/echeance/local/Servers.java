package io.echeance.local;

/** What the services need: broker, database server and mail catcher. */
final class Servers implements AutoCloseable {
    private final Options options;
    private final Progress progress;
    private final Supervisor kafka;
    private final Supervisor postgres;
    private MailCatcher mails;

    Servers(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.kafka = new Supervisor(new KafkaServer(options), Backoff.DEFAULT, progress::say);
        this.postgres = new Supervisor(new PostgresServer(options), Backoff.DEFAULT, progress::say);
    }

    void start() {
        Parallel.run(this::startPostgres, this::startKafka, this::startMails);
    }

    ProcessHandle kafka() {
        return kafka.process();
    }

    ProcessHandle postgres() {
        return postgres.process();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (mails != null) {
                mails.close();
            }
        }
        kafka.stop();
        postgres.stop();
    }

    private void startPostgres() {
        postgres.start();
        progress.say("PostgreSQL on port " + options.ports().postgres().number());
    }

    private void startKafka() {
        kafka.start();
        progress.say("Kafka with its topics on port " + options.ports().kafka().number());
    }

    private void startMails() {
        var port = options.ports().smtp().number();
        synchronized (this) {
            mails = MailCatcher.start(options.data().mails(), port);
        }
        progress.say("Mail catcher on port " + port);
    }
}
