package io.echeance.collections.bank.api;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.http.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A request body on disk, so that it can be read twice and is never in memory as a whole. Gone when closed. */
record SpooledFile(Path path, byte[] digest) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 413 for a larger one */
    static SpooledFile of(InputStream body, long atMost) throws IOException {
        var path = Files.createTempFile("bank-file-", ".xml");
        try {
            return new SpooledFile(path, copy(body, path, atMost));
        } catch (IOException | RuntimeException e) {
            Files.delete(path);
            throw e;
        }
    }

    private static byte[] copy(InputStream body, Path path, long atMost) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var out = Files.newOutputStream(path)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > atMost) {
                    throw Problems.toException(Problem.of(
                            413, "body-too-large", "The body is too large", "Send at most " + atMost + " bytes."));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(path);
    }
}
