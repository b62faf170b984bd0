package io.echeance.acceptance.faults;

import io.echeance.local.ExtraInstance;
import io.echeance.local.LocalSystem;
import io.echeance.local.Service;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** The faults, in an order that the seed decides. */
final class FaultCatalog {

    /** Longer than the consumers' session timeout: whoever stands still so long has lost its partitions. */
    private static final Duration ZOMBIE = Duration.ofSeconds(13);

    private static final Duration FROZEN = Duration.ofSeconds(4);
    private static final Duration CUT = Duration.ofSeconds(3);
    private static final Duration SLOW = Duration.ofMillis(40);
    private static final Duration FULL = Duration.ofSeconds(6);

    private final LocalSystem system;
    private final Network network;
    private final SmallDisk disk;
    private final Poison poison;
    private final Random random;

    FaultCatalog(LocalSystem system, Network network, SmallDisk disk, Poison poison, Random random) {
        this.system = system;
        this.network = network;
        this.disk = disk;
        this.poison = poison;
        this.random = random;
    }

    /** Each kind of fault once; to whom it happens, the seed decides. */
    List<Fault> once() {
        var faults = new ArrayList<>(worldly());
        faults.add(kill(anyService()));
        faults.add(random.nextBoolean() ? freeze(anyService()) : freezeBroker());
        faults.add(zombie(anyConsumer()));
        faults.add(new Fault("all connections to broker and database cut", () -> network.cut(CUT)));
        return shuffled(faults);
    }

    /** Each fault of each service and server. */
    List<Fault> all() {
        var faults = new ArrayList<>(worldly());
        faults.add(freezeBroker());
        faults.add(new Fault("connections to the broker cut", () -> network.cutBroker(CUT)));
        faults.add(new Fault("connections to PostgreSQL cut", () -> network.cutDatabase(CUT)));
        for (var service : Service.values()) {
            faults.add(kill(service));
            faults.add(freeze(service));
            faults.add(zombie(service));
        }
        return shuffled(faults);
    }

    private List<Fault> worldly() {
        var faults = new ArrayList<>(List.of(
                new Fault("kill -9 of the broker", () -> Signal.KILL.to(system.kafka())),
                new Fault("kill -9 of PostgreSQL", () -> Signal.KILL.to(system.postgres())),
                new Fault("a network that is slow", () -> network.slow(SLOW, FROZEN)),
                new Fault(
                        "a poison record on the topic", () -> poison.put("inv_poison-" + random.nextInt(1_000_000)))));
        if (disk.isMounted()) {
            faults.add(new Fault("a full disk under PostgreSQL", () -> disk.fill(FULL)));
        }
        return faults;
    }

    private Fault freezeBroker() {
        return frozen("the broker", system::kafka, FROZEN);
    }

    private Fault kill(Service service) {
        return new Fault("kill -9 of " + service.folder(), () -> system.kill(service));
    }

    private Fault freeze(Service service) {
        return frozen(service.folder(), () -> system.process(service), FROZEN);
    }

    private static Fault frozen(String whom, Supplier<ProcessHandle> process, Duration during) {
        return new Fault("%s stands still for %d s".formatted(whom, during.toSeconds()), () -> {
            var frozen = process.get();
            Signal.STOP.to(frozen);
            Pause.of(during);
            Signal.CONT.to(frozen);
        });
    }

    /** Two instances; one is away until the other has its partitions, and comes back in the belief that it still has them. */
    private Fault zombie(Service service) {
        return new Fault("two of " + service.folder() + ", one a zombie", () -> {
            try (var second = ExtraInstance.start(system, service)) {
                Pause.until(
                        "the second " + service.folder() + " is ready", Duration.ofMinutes(2), () -> isReady(second));
                var zombie = random.nextBoolean() ? second.process() : system.process(service);
                Signal.STOP.to(zombie);
                Pause.of(ZOMBIE);
                Signal.CONT.to(zombie);
                Pause.of(CUT);
            }
        });
    }

    private static boolean isReady(ExtraInstance instance) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(instance.url().resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Service anyService() {
        return Service.values()[random.nextInt(Service.values().length)];
    }

    private Service anyConsumer() {
        var consumers = Arrays.stream(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .toList();
        return consumers.get(random.nextInt(consumers.size()));
    }

    private List<Fault> shuffled(List<Fault> faults) {
        Collections.shuffle(faults, random);
        return faults;
    }
}
