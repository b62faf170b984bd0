package io.echeance.dunning.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that takes every mail and forgets it: for measurements, in which the server must not be the limit. */
final class MailSink implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger mails = new AtomicInteger();

    MailSink(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int mails() {
        return mails.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofPlatform().daemon().start(() -> talk(client));
            } catch (IOException e) {
                return; // closed: the measurement is over
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            client.setTcpNoDelay(true);
            say(client, "220 sink");
            boolean inMail = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (inMail && !line.equals(".")) {
                    continue;
                }
                if (inMail) {
                    mails.incrementAndGet();
                }
                inMail = line.equals("DATA");
                say(client, inMail ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
