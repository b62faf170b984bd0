package io.echeance.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between the services and a server, which can be cut and made slow. */
final class TcpProxy implements AutoCloseable {

    private static final int BUFFER = 64 << 10;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean cut;

    private TcpProxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** Listens on a free port; the target need not be there yet. */
    static TcpProxy to(int target) {
        try {
            var server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            var proxy = new TcpProxy(server, target);
            Thread.ofVirtual().name("proxy-" + target).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Each piece of data is on its way for so long. */
    void slow(Duration by) {
        delay = by;
    }

    /** Ends every connection and lets none through until {@link #mend}. */
    void cut() {
        cut = true;
        sockets.forEach(TcpProxy::close);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                return; // the proxy is closed
            }
        }
    }

    private void connect(Socket client) {
        if (cut) {
            close(client);
            return;
        }
        try {
            var service = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            service.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(service);
            Thread.ofVirtual().start(() -> pump(client, service));
            pump(service, client);
        } catch (IOException e) {
            close(client); // as a server that is not there
        }
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (!delay.isZero()) {
                    Pause.of(delay);
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // one side is gone: so is the other
        } finally {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(TcpProxy::close);
    }
}
