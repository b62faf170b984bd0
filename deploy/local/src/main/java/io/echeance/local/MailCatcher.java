package io.echeance.local;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that takes every mail and sends none: each becomes an .eml file before its sender is told that it was taken. */
final class MailCatcher implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final int KEPT_IN_MEMORY = 200;

    private final GreenMail server;
    private final Path folder;
    private final AtomicInteger count = new AtomicInteger();

    private MailCatcher(GreenMail server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    static MailCatcher start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        var catcher = new MailCatcher(server, folder);
        server.start();
        server.getUserManager().setMessageDeliveryHandler(catcher::take);
        return catcher;
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser take(MovingMessage mail, MailAddress to) throws MessagingException, UserException {
        save(mail, to);
        freeMemory();
        var users = server.getUserManager();
        var known = users.getUserByEmail(to.getEmail());
        return known != null ? known : users.createUser(to.getEmail(), to.getEmail(), "");
    }

    private void save(MovingMessage mail, MailAddress to) throws MessagingException {
        var name = "%s-%04d-%s".formatted(LocalDateTime.now().format(TIME), count.incrementAndGet(), fileName(to));
        var unfinished = folder.resolve(name + ".tmp");
        try {
            try (var out = Files.newOutputStream(unfinished)) {
                mail.getMessage().writeTo(out);
            }
            Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("Could not keep the mail", e);
        }
    }

    /** The server keeps mails in memory, for readers that we don't have: the files are enough. */
    private void freeMemory() {
        if (count.get() % KEPT_IN_MEMORY == 0) {
            try {
                server.purgeEmailFromAllMailboxes();
            } catch (FolderException e) {
                throw new IllegalStateException("Could not empty the mailboxes", e);
            }
        }
    }

    private static String fileName(MailAddress to) {
        return to.getEmail().replaceAll("[^A-Za-z0-9@._-]", "_");
    }
}
