package io.echeance.local;

import io.echeance.embedded.EmbeddedPostgreSql;

/** The database server, with a database for each service. */
final class PostgresServer implements Managed {
    private final Options options;
    private EmbeddedPostgreSql postgres;

    PostgresServer(Options options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String log() {
        return options.data().postgres().resolve("postgres.log").toString();
    }

    @Override
    public ProcessHandle start() {
        if (postgres != null) {
            postgres.close(); // what is left of the one that died
        }
        postgres = EmbeddedPostgreSql.start(
                options.data().postgres(), options.ports().postgres().number());
        for (var service : Service.values()) {
            postgres.server().create(service.database());
        }
        return postgres.process();
    }

    @Override
    public void stop() {
        postgres.close();
    }
}
