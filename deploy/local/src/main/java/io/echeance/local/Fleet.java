package io.echeance.local;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The six services of a local system. */
final class Fleet implements AutoCloseable {
    private final Options options;
    private final Progress progress;
    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
    private final Map<Service, Supervisor> supervisors = new EnumMap<>(Service.class);

    Fleet(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        for (var service : Service.values()) {
            var process = new ServiceProcess(service, options);
            processes.put(service, process);
            supervisors.put(service, new Supervisor(process, Backoff.DEFAULT, progress::say));
        }
    }

    void start() {
        var environment = new ServiceEnvironment(options);
        supervisors.forEach((service, supervisor) -> {
            environment.keep(service);
            if (options.without().contains(service)) {
                progress.say("Waiting for your %s on port %d, with the variables of %s"
                        .formatted(
                                service.folder(),
                                options.ports().of(service),
                                options.data().environment(service)));
            } else {
                supervisor.start();
            }
        });
        progress.say("Services starting");
    }

    /** The gateway says that it is ready when the others are, so all are asked at once. */
    void awaitReady() {
        try (var readiness = new Readiness()) {
            Parallel.run(Arrays.stream(Service.values())
                    .<Runnable>map(service -> () -> awaitReady(service, readiness))
                    .toArray(Runnable[]::new));
        }
    }

    URI url(Service service) {
        return URI.create("http://localhost:" + options.ports().of(service));
    }

    ProcessHandle process(Service service) {
        return supervisors.get(service).process();
    }

    /** From now on services that are stopped get no time to write caches. */
    void hurry() {
        processes.values().forEach(ServiceProcess::hurry);
    }

    @Override
    public void close() {
        Parallel.run(supervisors.values().stream()
                .<Runnable>map(supervisor -> supervisor::stop)
                .toArray(Runnable[]::new));
    }

    private void awaitReady(Service service, Readiness readiness) {
        var supervisor = supervisors.get(service);
        readiness.await(service, url(service), supervisor, options.data().log(service));
        progress.say("%-20s ready on port %d"
                .formatted(service.folder(), options.ports().of(service)));
    }
}
