package io.echeance.dunning.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers one command its own way, which a well-behaved one can't be made to do. */
final class StubbornServer implements AutoCloseable {

    /** Instead of an answer: the connection breaks. */
    static final String HANG_UP = "";

    private final ServerSocket socket;
    private final String command;
    private final String answer;
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();
    private final AtomicInteger times = new AtomicInteger();

    /**
     * @param command first word of the command, or {@code .} for the end of the mail
     */
    StubbornServer(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            socket = new ServerSocket(Integer.getInteger(SmtpPort.PROPERTY), 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** How often it gave its own answer. */
    int times() {
        return times.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return; // closed: the test is over
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 stubborn");
            boolean inMail = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (inMail && !line.equals(".")) {
                    continue;
                }
                var word = line.split(" ")[0];
                if (word.equals("QUIT")) {
                    say(client, "221 bye");
                    return;
                }
                if (word.equals(command)) {
                    times.incrementAndGet();
                    if (answer.equals(HANG_UP)) {
                        return;
                    }
                    say(client, answer);
                } else {
                    say(client, word.equals("DATA") ? "354 go on" : "250 ok");
                }
                inMail = word.equals("DATA");
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }
}
