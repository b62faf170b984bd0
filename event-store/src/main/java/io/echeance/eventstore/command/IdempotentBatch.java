package io.echeance.eventstore.command;

import io.echeance.eventstore.command.Answer.Accepted;
import io.echeance.eventstore.command.IdempotencyTable.First;
import io.echeance.eventstore.command.IdempotencyTable.Key;
import io.echeance.eventstore.store.UnitOfWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries out each idempotency key once: the first answer is written in the transaction of the command's events, so
 * either both are there or none, and a repeated request finds the answer instead of acting again.
 */
final class IdempotentBatch<C> {

    private final CommandHandler<C> handler;

    IdempotentBatch(CommandHandler<C> handler) {
        this.handler = handler;
    }

    List<Reply> run(UnitOfWork work, List<Request<C>> requests) {
        var keys = requests.stream()
                .filter(r -> r.idempotencyKey() != null)
                .map(Key::of)
                .distinct()
                .toList();
        var known = IdempotencyTable.find(work.sql(), keys);
        var fresh = firstOfEachKey(requests, known);
        var answers = fresh.isEmpty() ? List.<Answer>of() : handler.handle(work, fresh);
        if (answers.size() != fresh.size()) {
            throw new IllegalStateException("%d answers to %d requests".formatted(answers.size(), fresh.size()));
        }
        var given = new LinkedHashMap<Key, First>();
        var unkept = new LinkedHashMap<Request<C>, Answer>();
        for (int i = 0; i < fresh.size(); i++) {
            var request = fresh.get(i);
            unkept.put(request, answers.get(i));
            if (request.idempotencyKey() != null && answers.get(i) instanceof Accepted accepted) {
                given.put(Key.of(request), new First(request.fingerprint(), accepted));
            }
        }
        work.beforeCommit(() -> IdempotencyTable.remember(work.sql(), given));
        known.putAll(given);
        return replies(requests, unkept, known);
    }

    /** Later requests of the batch with the same key wait for the first one's answer. */
    private List<Request<C>> firstOfEachKey(List<Request<C>> requests, Map<Key, First> known) {
        var seen = new HashSet<>(known.keySet());
        return requests.stream()
                .filter(request -> request.idempotencyKey() == null || seen.add(Key.of(request)))
                .toList();
    }

    private List<Reply> replies(List<Request<C>> requests, Map<Request<C>, Answer> fresh, Map<Key, First> known) {
        var replies = new ArrayList<Reply>(requests.size());
        for (var request : requests) {
            var answer = fresh.get(request);
            replies.add(answer != null ? new Reply(answer, false) : repeat(request, known.get(Key.of(request))));
        }
        return replies;
    }

    private Reply repeat(Request<C> request, First first) {
        if (first == null) {
            return new Reply(
                    Answer.refused(Problem.conflict(
                            "idempotency-key-in-use",
                            "A request with this Idempotency-Key was refused at the same moment; send it again.")),
                    false);
        }
        if (!Arrays.equals(first.fingerprint(), request.fingerprint())) {
            return new Reply(
                    Answer.refused(Problem.of(
                            422,
                            "idempotency-key-reused",
                            "The Idempotency-Key was used for another request",
                            "Use a new key for a new request; repeat a request with exactly the same body.")),
                    false);
        }
        return new Reply(first.answer(), true);
    }
}
