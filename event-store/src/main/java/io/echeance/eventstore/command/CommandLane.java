package io.echeance.eventstore.command;

import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.Unavailable;
import io.echeance.eventstore.store.VersionConflict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * One appending lane: commands that wait while a transaction is in flight share the next one, each with its own
 * answer. A lone command waits for nobody; a thousand at once cost a handful of commits. Commands are carried out in the
 * order of their arrival, and an answer is given only after the commit.
 */
public final class CommandLane<C> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CommandLane.class);

    private static final Answer OVERLOADED = Answer.refused(Problem.of(
            503,
            "overloaded",
            "Too many requests are waiting",
            "Nothing was written. Repeat the request a little later."));
    private static final Answer UNAVAILABLE = Answer.refused(Problem.of(
            503,
            "unavailable",
            "A part of the system is not available",
            "It is not known whether the command was carried out. Repeat it with the same Idempotency-Key."));
    private static final Answer CONTENDED = Answer.refused(Problem.conflict(
            "concurrent-change", "Others changed the resource at the same moment. Read it and repeat the request."));

    private record Waiting<C>(Request<C> request, CompletableFuture<Reply> reply) {}

    private final Transactions transactions;
    private final IdempotentBatch<C> batch;
    private final BlockingQueue<Waiting<C>> queue;
    private final int maxBatch;
    private final Thread thread;

    CommandLane(String name, Transactions transactions, CommandHandler<C> handler, int maxBatch, int maxWaiting) {
        this.transactions = transactions;
        this.batch = new IdempotentBatch<>(handler);
        this.queue = new ArrayBlockingQueue<>(maxWaiting);
        this.maxBatch = maxBatch;
        this.thread = Thread.ofPlatform().daemon().name("lane-" + name).start(this::work);
    }

    /** Completes after the commit with the answer; never exceptionally for a refusal. */
    public CompletionStage<Reply> submit(Request<C> request) {
        var waiting = new Waiting<>(request, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            return CompletableFuture.completedFuture(new Reply(OVERLOADED, false));
        }
        return waiting.reply();
    }

    /** Commands that wait for their transaction. */
    public int waiting() {
        return queue.size();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var next = new ArrayList<Waiting<C>>();
                next.add(queue.take());
                queue.drainTo(next, maxBatch - 1);
                carryOut(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(List<Waiting<C>> waiting) {
        var requests = waiting.stream().map(Waiting::request).toList();
        try {
            var replies = transactions.run(work -> batch.run(work, requests));
            for (int i = 0; i < waiting.size(); i++) {
                waiting.get(i).reply().complete(replies.get(i));
            }
        } catch (Unavailable e) {
            LOG.warn(e.getMessage());
            waiting.forEach(one -> one.reply().complete(new Reply(UNAVAILABLE, false)));
        } catch (RuntimeException e) {
            isolate(waiting, e);
        }
    }

    /** A batch that fails is done one by one, so that only the command at fault fails. */
    private void isolate(List<Waiting<C>> waiting, RuntimeException failure) {
        if (waiting.size() > 1) {
            waiting.forEach(one -> carryOut(List.of(one)));
        } else if (failure instanceof VersionConflict) {
            waiting.getFirst().reply().complete(new Reply(CONTENDED, false));
        } else {
            waiting.getFirst().reply().completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        var left = new ArrayList<Waiting<C>>();
        queue.drainTo(left);
        left.forEach(one -> one.reply().complete(new Reply(OVERLOADED, false)));
    }
}
