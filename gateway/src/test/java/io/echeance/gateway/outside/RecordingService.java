package io.echeance.gateway.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server in a service's place: records what it is asked and answers what the test told it. */
public final class RecordingService {

    /** What came in. Header names are in lower case. */
    public record Received(String method, String path, Map<String, String> headers, byte[] body) {}

    /** What goes out. */
    public record Sent(int status, Map<String, String> headers, byte[] body) {
        public static Sent json(int status, String body) {
            return new Sent(status, Map.of("Content-Type", "application/json"), body.getBytes());
        }

        public Sent with(String header, String value) {
            var more = new java.util.HashMap<>(headers);
            more.put(header, value);
            return new Sent(status, more, body);
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Received, Sent>> answers = new ConcurrentHashMap<>();
    private volatile boolean broken;

    public RecordingService() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/", this::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Answers to {@code "METHOD /path"} without its query. */
    public void on(String call, Function<Received, Sent> answer) {
        answers.put(call, answer);
    }

    public void on(String call, Sent answer) {
        on(call, request -> answer);
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Calls of the public contract. */
    public Received lastReceived() {
        return received.stream()
                .filter(r -> r.path().startsWith("/v1"))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** Ends every connection without an answer, as a process that dies in the middle. */
    public void breakConnections(boolean broken) {
        this.broken = broken;
    }

    public void forget() {
        received.clear();
        answers.clear();
    }

    private void handle(HttpExchange http) throws IOException {
        if (broken) {
            http.close();
            return;
        }
        var headers = new java.util.HashMap<String, String>();
        http.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        var request = new Received(
                http.getRequestMethod(),
                http.getRequestURI().toString(),
                headers,
                http.getRequestBody().readAllBytes());
        received.add(request);
        var call = request.method() + " " + http.getRequestURI().getPath();
        var answer = answers.getOrDefault(call, any -> Sent.json(200, "{\"path\":\"" + call + "\"}"))
                .apply(request);
        answer.headers().forEach((name, value) -> http.getResponseHeaders().add(name, value));
        http.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        try (var out = http.getResponseBody()) {
            out.write(answer.body());
        }
    }

    public void stop() {
        server.stop(0);
    }
}
