package io.echeance.collections.bank.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.collections.application.LogPositions;
import io.echeance.collections.bank.application.BankCommand.LookAgain;
import io.echeance.collections.bank.application.BankCommand.Take;
import io.echeance.collections.bank.application.BankEntry.Status;
import io.echeance.collections.bank.domain.BankTransaction;
import io.echeance.collections.bank.domain.FileItem;
import io.echeance.collections.bank.domain.FileItem.Refused;
import io.echeance.collections.bank.domain.FileItem.Usable;
import io.echeance.eventstore.command.Answer;
import io.echeance.eventstore.command.Reply;
import io.echeance.eventstore.sealing.SubjectKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes a file's transactions page by page and counts what becomes of them. */
final class FilePages {

    private final Function<BankCommand, Reply> lane;
    private final BankQueue queue;
    private final MatchingConfig config;
    private final SubjectKeys pseudonyms;
    private final ObjectMapper json;
    private final List<BankEntry> page = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> waiting = new HashSet<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private ImportResult result = ImportResult.NOTHING;
    private Reply failure;

    FilePages(
            Function<BankCommand, Reply> lane,
            BankQueue queue,
            MatchingConfig config,
            SubjectKeys pseudonyms,
            ObjectMapper json) {
        this.lane = lane;
        this.queue = queue;
        this.config = config;
        this.pseudonyms = pseudonyms;
        this.json = json;
    }

    void add(List<FileItem> items) {
        for (var item : items) {
            switch (item) {
                case Usable(var transaction) -> page.add(entry(transaction));
                case Refused left -> refused.add(left);
            }
            if (page.size() >= config.page() || refused.size() >= config.page()) {
                flush();
            }
        }
    }

    /** Empty when a page could not be taken; {@link #failure} tells why. */
    Optional<ImportResult> finish() {
        flush();
        lookAgain();
        return failure == null ? Optional.of(result) : Optional.empty();
    }

    /** Of the streams that were written to. */
    LogPositions positions() {
        return new LogPositions(positions);
    }

    Reply failure() {
        return failure;
    }

    /** New payments tell more about accounts and invoices: what waited may be clear now, whichever file came first. */
    private void lookAgain() {
        var left = queue.undecided(config.lookAgain());
        for (int from = 0; from < left.size(); from += config.page()) {
            var ids = left.subList(from, Math.min(left.size(), from + config.page()));
            send(new LookAgain(List.copyOf(ids)))
                    .ifPresent(again -> result = result.settled((int)
                            again.settled().stream().filter(waiting::contains).count()));
        }
    }

    private void flush() {
        result = result.plus(refused);
        refused.clear();
        if (!page.isEmpty()) {
            send(new Take(List.copyOf(page))).ifPresent(taken -> {
                result = result.plus(taken);
                waiting.addAll(taken.waiting());
            });
            page.clear();
        }
    }

    /** After a failure nothing more is sent. */
    private Optional<PageResult> send(BankCommand command) {
        if (failure != null) {
            return Optional.empty();
        }
        var reply = lane.apply(command);
        if (reply.answer() instanceof Answer.Accepted accepted) {
            var page = read(accepted.body());
            positions.putAll(page.positions());
            return Optional.of(page);
        }
        failure = reply;
        return Optional.empty();
    }

    private BankEntry entry(BankTransaction transaction) {
        var iban = transaction.payer().iban();
        return new BankEntry(
                Postings.newId(),
                transaction,
                iban.isEmpty() ? null : pseudonyms.subjectId("iban:" + iban),
                Status.UNMATCHED,
                null);
    }

    private PageResult read(byte[] body) {
        try {
            return json.readValue(body, PageResult.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
