package io.echeance.embedded;

import java.io.IOException;

/** The server's side of {@link ServerProcess}: says that it is ready, and ends with the process that started it. */
public final class ParentWatch {
    private ParentWatch() {}

    /**
     * From now on the end of standard input ends this server.
     *
     * @param stop ends the server in good order, and then the JVM
     */
    public static void endWithParent(Runnable stop) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            awaitEndOfInput();
            stop.run();
        });
    }

    /** Tells the parent that the server serves. */
    public static void ready() {
        System.out.println(ServerProcess.READY);
        System.out.flush();
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // the parent writes nothing: the pipe's only message is its end
            }
        } catch (IOException e) {
            System.err.println("Lost the parent: " + e.getMessage());
        }
    }
}
