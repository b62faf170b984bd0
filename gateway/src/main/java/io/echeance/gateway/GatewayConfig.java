package io.echeance.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the gateway. */
@ConfigMapping(prefix = "echeance.gateway")
public interface GatewayConfig {

    /** Path of the development issuer's public key; refused in production. */
    Optional<String> developmentIssuer();

    /** Largest request body in bytes. */
    @WithDefault("5242880")
    int maxBody();

    Services services();

    Client client();

    Tokens tokens();

    Reads reads();

    Replays replays();

    TestClock testClock();

    /** Where the services are. */
    interface Services {
        URI invoice();

        URI coverage();

        URI payout();

        URI dunning();

        URI collections();
    }

    /** Calls to the services. */
    interface Client {
        @WithDefault("1s")
        Duration connectTimeout();

        /** From sending a request to the whole answer. */
        @WithDefault("10s")
        Duration requestTimeout();

        /** Most connections to one service. */
        @WithDefault("64")
        int connections();

        /** Most requests to one service that wait for a connection; one more is answered 503. */
        @WithDefault("2000")
        int waiting();

        /** Of a service's own health check, asked for the gateway's. */
        @WithDefault("2s")
        Duration healthTimeout();
    }

    /** Tokens with which the gateway calls the services. */
    interface Tokens {
        /** Path of the PKCS 8 PEM of the signing key, EC P-256. */
        String privateKey();

        @WithDefault("60s")
        Duration life();

        /** The same token serves the same caller for so long. */
        @WithDefault("30s")
        Duration reuse();

        @WithDefault("10000")
        int cached();
    }

    /** A read shows what was written before it. */
    interface Reads {
        /** Longest wait for the projection. */
        @WithDefault("5s")
        Duration patience();

        /** Most writes that are remembered until they are projected. */
        @WithDefault("20000")
        int remembered();

        /** Other instances project too: while a read waits, their progress is looked up this often, for all reads at once. */
        @WithDefault("100ms")
        Duration lookUp();
    }

    /** First answers that the gateway composed itself. */
    interface Replays {
        @WithDefault("48h")
        Duration keep();

        @WithDefault("1h")
        Duration purge();
    }

    /** The sandbox's clock. */
    interface TestClock {
        /** Furthest step of one request, in days. */
        @WithDefault("400")
        int furthest();

        /** First and longest pause between looks at whether the system is at rest. */
        @WithDefault("2ms")
        Duration pollAtLeast();

        @WithDefault("100ms")
        Duration pollAtMost();
    }
}
