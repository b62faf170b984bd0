package io.echeance.acceptance.faults;

import io.echeance.local.Options;
import java.time.Duration;

/** The proxies between the services and their servers. */
final class Network implements AutoCloseable {

    private final TcpProxy broker;
    private final TcpProxy database;

    private Network(TcpProxy broker, TcpProxy database) {
        this.broker = broker;
        this.database = database;
    }

    static Network before(int kafka, int postgres) {
        return new Network(TcpProxy.to(kafka), TcpProxy.to(postgres));
    }

    Options.Through through() {
        return new Options.Through(broker.port(), database.port());
    }

    void cutBroker(Duration during) {
        cut(broker, during);
    }

    void cutDatabase(Duration during) {
        cut(database, during);
    }

    void cut(Duration during) {
        broker.cut();
        cut(database, during);
        broker.mend();
    }

    private static void cut(TcpProxy proxy, Duration during) {
        proxy.cut();
        Pause.of(during);
        proxy.mend();
    }

    void slow(Duration by, Duration during) {
        broker.slow(by);
        database.slow(by);
        Pause.of(during);
        broker.slow(Duration.ZERO);
        database.slow(Duration.ZERO);
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
