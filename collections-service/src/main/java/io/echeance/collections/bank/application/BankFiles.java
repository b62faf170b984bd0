package io.echeance.collections.bank.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.collections.application.CatchUp;
import io.echeance.collections.bank.adapter.camt.CamtFile;
import io.echeance.collections.bank.adapter.camt.NotABankFile;
import io.echeance.collections.bank.application.BankCommand.Ask;
import io.echeance.collections.bank.application.BankCommand.Conclude;
import io.echeance.collections.bank.domain.FileItem;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.CommandLane;
import io.echeance.eventstore.command.CommandLanes;
import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Imports bank files. A file is read twice: first to its end, so that a broken one changes nothing, then page by page, each a
 * transaction of its own. A file that was interrupted is sent again: what was taken is known. For worker threads.
 */
@ApplicationScoped
public class BankFiles {

    private static final Problem STILL_RUNNING =
            Problem.conflict("idempotency-key-in-use", "The first request with this Idempotency-Key is still running.");

    private final CommandLane<BankCommand> lane;
    private final CatchUp catchUp;
    private final BankQueue queue;
    private final MatchingConfig config;
    private final SubjectKeys pseudonyms;
    private final ObjectMapper json;
    private final Set<List<String>> running = ConcurrentHashMap.newKeySet();

    BankFiles(
            CommandLanes lanes,
            BankHandler handler,
            CatchUp catchUp,
            BankQueue queue,
            MatchingConfig config,
            SubjectKeys pseudonyms,
            ObjectMapper json) {
        this.lane = lanes.open("bank", handler);
        this.catchUp = catchUp;
        this.queue = queue;
        this.config = config;
        this.pseudonyms = pseudonyms;
        this.json = json;
    }

    /** Matches and takes off by hand, in the lane of the files: one of them is first. */
    public java.util.concurrent.CompletionStage<Reply> submit(Request<BankCommand> request) {
        return lane.submit(request);
    }

    /**
     * @param asked the frame of the request, with its key
     * @return the counts; the first answer when the key was answered before
     */
    public Reply take(Path file, Request<BankCommand> asked) {
        var key = List.of(asked.client(), asked.idempotencyKey());
        if (!running.add(key)) {
            return new Reply(Answer.refused(STILL_RUNNING), false);
        }
        try {
            var earlier = carryOut(with(asked, new Ask()));
            return isAnswered(earlier) ? earlier : takeFirst(file, asked);
        } catch (NotABankFile e) {
            return new Reply(Answer.refused(problem(e)), false);
        } finally {
            running.remove(key);
        }
    }

    private Reply takeFirst(Path file, Request<BankCommand> asked) throws NotABankFile {
        read(file, _ -> {});
        if (!catchUp.await().toCompletableFuture().join()) {
            return new Reply(Answer.refused(CatchUp.BEHIND), false);
        }
        var pages = new FilePages(
                command -> carryOut(new Request<>(asked.client(), null, new byte[0], command, asked.cause())),
                queue,
                config,
                pseudonyms,
                json);
        read(file, pages::add);
        return pages.finish()
                .map(result -> carryOut(with(asked, new Conclude(result, pages.positions()))))
                .orElseGet(pages::failure);
    }

    private Reply carryOut(Request<BankCommand> request) {
        return lane.submit(request).toCompletableFuture().join();
    }

    private static boolean isAnswered(Reply reply) {
        return !(reply.answer() instanceof Answer.Refused(var problem) && problem.equals(BankHandler.NOT_ANSWERED));
    }

    private static Request<BankCommand> with(Request<BankCommand> asked, BankCommand command) {
        return new Request<>(asked.client(), asked.idempotencyKey(), asked.fingerprint(), command, asked.cause());
    }

    private static void read(Path file, java.util.function.Consumer<List<FileItem>> entries) throws NotABankFile {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            CamtFile.read(in, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(NotABankFile e) {
        boolean notXml = e.code().equals("malformed-xml");
        return Problem.of(
                notXml ? 400 : 422,
                e.code(),
                notXml ? "The body is not well-formed XML" : "The file is not a bank statement that can be read",
                "Nothing was applied: " + e.getMessage());
    }
}
