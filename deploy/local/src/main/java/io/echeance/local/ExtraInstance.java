package io.echeance.local;

import java.net.URI;
import java.util.EnumMap;

/** One more instance of a service of a running system, on a port of its own: they share the database and the topics' partitions. */
public final class ExtraInstance implements AutoCloseable {
    private final ServiceProcess process;
    private final ProcessHandle handle;
    private final URI url;

    private ExtraInstance(ServiceProcess process, URI url) {
        this.process = process;
        this.handle = process.start();
        this.url = url;
    }

    /** Starts it; its health check says when it is ready. */
    public static ExtraInstance start(LocalSystem system, Service service) {
        var options = system.options();
        var services = new EnumMap<>(options.ports().services());
        services.put(service, Ports.free().services().get(service));
        var ports = new Ports(
                services,
                options.ports().kafka(),
                options.ports().postgres(),
                options.ports().smtp());
        var data =
                new DataDirectory(options.data().home(), options.data().state().resolve("extra"));
        var own = options.with(data).with(ports);
        return new ExtraInstance(new ServiceProcess(service, own), URI.create("http://localhost:" + ports.of(service)));
    }

    public ProcessHandle process() {
        return handle;
    }

    public URI url() {
        return url;
    }

    @Override
    public void close() {
        process.stop();
    }
}
