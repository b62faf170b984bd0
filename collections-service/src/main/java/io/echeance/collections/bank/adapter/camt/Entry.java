package io.echeance.collections.bank.adapter.camt;

import io.echeance.collections.bank.domain.BankTransaction;
import io.echeance.collections.bank.domain.BankTransaction.Kind;
import io.echeance.collections.bank.domain.FileItem;
import io.echeance.collections.bank.domain.FileItem.Reason;
import io.echeance.collections.bank.domain.FileItem.Refused;
import io.echeance.collections.bank.domain.FileItem.Usable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** An entry's own fields, and what its transactions become with them. */
final class Entry {

    private static final String BOOKED = "BOOK";
    private static final String CREDIT = "CRDT";
    private static final String DEBIT = "DBIT";
    private static final int LONGEST_REFERENCE = 100;

    /** What one transaction says: its own part, or the whole entry's. */
    private record Said(Detail detail, String reference, String entryReference, String amount, String currency) {}

    private final String account;
    private final List<Node> fields;

    Entry(String account, List<Node> fields) {
        this.account = account;
        this.fields = fields;
    }

    List<FileItem> items(List<Detail> details, References references) {
        var first = details.isEmpty() ? Detail.ofText(value("AddtlNtryInf")) : details.getFirst();
        var reference = reference(first, references);
        if (details.size() < 2) {
            // The entry's amount is what moved; a transaction may state another one, e.g. before charges or in another
            // currency.
            var amount = field("Amt");
            return List.of(item(new Said(
                    first,
                    reference,
                    reference,
                    amount.map(Node::text).orElse(null),
                    amount.map(Node::currency).orElse(null))));
        }
        boolean named = details.stream()
                        .map(Detail::bankReference)
                        .filter(own -> !own.isEmpty())
                        .distinct()
                        .count()
                == details.size();
        return IntStream.range(0, details.size())
                .mapToObj(i -> part(
                        details.get(i), reference, named ? details.get(i).bankReference() : reference + "/" + (i + 1)))
                .toList();
    }

    private FileItem part(Detail detail, String entryReference, String reference) {
        return item(new Said(detail, reference, entryReference, detail.amount(), detail.currency()));
    }

    private FileItem item(Said said) {
        var direction = value("CdtDbtInd");
        boolean back = value("RvslInd").matches("true|1") || said.detail().returned();
        if (!status().equals(BOOKED)) {
            return refused(said, Reason.NOT_BOOKED, "The bank has not booked it; its status is " + status() + ".");
        }
        return switch (direction) {
            case CREDIT ->
                back
                        ? refused(said, Reason.RETURNED_PAYOUT, "Money that had gone out came back.")
                        : usable(said, Kind.CREDIT);
            case DEBIT ->
                back
                        ? usable(said, Kind.REVERSAL)
                        : refused(said, Reason.DEBIT, "Money went out; that is no payment of a client.");
            default -> refused(said, Reason.DIRECTION, "It is neither a credit nor a debit.");
        };
    }

    private FileItem usable(Said said, Kind kind) {
        if (!"EUR".equals(said.currency())) {
            return refused(said, Reason.CURRENCY, "Only euro is taken.");
        }
        var amount = Optional.ofNullable(said.amount()).flatMap(Values::money);
        if (amount.isEmpty()) {
            return refused(said, Reason.AMOUNT, "It has no amount above 0.00 with at most two decimals.");
        }
        var day = valueDate();
        if (day.isEmpty()) {
            return refused(said, Reason.DATE, "It has neither a value date nor a booking date.");
        }
        return new Usable(new BankTransaction(
                account,
                said.reference(),
                said.entryReference(),
                kind,
                amount.get(),
                day.get(),
                said.detail().endToEndId(),
                said.detail().remittance(),
                said.detail().payer()));
    }

    private static FileItem refused(Said said, Reason reason, String detail) {
        return new Refused(said.reference(), reason, detail);
    }

    /** The bank's reference of the entry; where it gives none, a fingerprint of what it says. */
    private String reference(Detail first, References references) {
        var given = value("AcctSvcrRef").isEmpty() ? first.bankReference() : value("AcctSvcrRef");
        if (!given.isEmpty()) {
            return given.length() <= LONGEST_REFERENCE ? given : given.substring(0, LONGEST_REFERENCE);
        }
        return references.of(String.join(
                "|",
                account,
                valueDate().map(Objects::toString).orElse(""),
                value("Amt"),
                value("CdtDbtInd"),
                value("RvslInd"),
                first.fingerprint()));
    }

    private Optional<LocalDate> valueDate() {
        return List.of("ValDt", "BookgDt").stream()
                .flatMap(name -> field(name).stream())
                .map(day -> day.value("Dt").isEmpty() ? day.value("DtTm") : day.value("Dt"))
                .flatMap(text -> Values.date(text).stream())
                .findFirst();
    }

    /** Up to version 07 a word, then a code below it. */
    private String status() {
        return field("Sts")
                .map(node -> node.has("Cd") ? node.value("Cd") : node.text())
                .orElse("");
    }

    private Optional<Node> field(String name) {
        return fields.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    private String value(String name) {
        return field(name).map(Node::text).orElse("");
    }
}
