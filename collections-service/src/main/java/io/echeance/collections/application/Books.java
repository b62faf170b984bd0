package io.echeance.collections.application;

import io.echeance.collections.application.BookedPayment.Entry;
import io.echeance.collections.application.PaymentCommand.Target;
import io.echeance.collections.application.PaymentCommand.Target.ById;
import io.echeance.collections.application.PaymentCommand.Target.ByReference;
import io.echeance.collections.projection.ReceivableRow;
import io.echeance.collections.projection.ReceivableTable;
import io.echeance.eventstore.store.UnitOfWork;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the commands of one transaction are about: invoices and the register of booked payments, each read by one statement. */
final class Books {

    private final Map<String, ReceivableRow> invoices = new HashMap<>();
    private final Map<String, BookedPayment> byId = new HashMap<>();
    private final Map<Entry, BookedPayment> byEntry = new HashMap<>();
    private final Map<String, BookedPayment> added = new HashMap<>();
    private final Map<String, BookedPayment> reversed = new HashMap<>();

    private Books() {}

    static Books open(UnitOfWork work, List<PaymentCommand> commands) {
        var books = new Books();
        var records = ofType(commands, PaymentCommand.Record.class);
        books.readInvoices(
                work,
                targets(records, ById.class, ById::invoiceId),
                targets(records, ByReference.class, target -> target.reference().value()));
        var entries = records.stream()
                .flatMap(command -> books.candidates(command).stream()
                        .map(invoice -> Entry.of(command.payment(), invoice.supplierId())))
                .collect(Collectors.toSet());
        var reversals = ofType(commands, PaymentCommand.Reverse.class).stream()
                .map(PaymentCommand.Reverse::paymentId)
                .collect(Collectors.toSet());
        books.readBooked(work, reversals, entries);
        work.beforeCommit(() -> books.save(work));
        return books;
    }

    /** The invoices that may be meant and that the caller may see; several suppliers can use the same reference. */
    List<ReceivableRow> candidates(PaymentCommand.Record command) {
        return matching(command.target())
                .filter(invoice ->
                        command.tenant().map(invoice.supplierId()::equals).orElse(true))
                .toList();
    }

    ReceivableRow invoice(BookedPayment booked) {
        return invoices.get(booked.invoiceId());
    }

    Set<String> invoiceIds() {
        return invoices.keySet();
    }

    Optional<BookedPayment> booked(String paymentId) {
        return Optional.ofNullable(byId.get(paymentId));
    }

    Optional<BookedPayment> booked(Entry entry) {
        return Optional.ofNullable(byEntry.get(entry));
    }

    void add(BookedPayment booked) {
        added.put(booked.paymentId(), booked);
        remember(booked);
    }

    /** The payment was taken back. */
    void reverse(BookedPayment booked) {
        reversed.put(booked.paymentId(), booked);
        remember(booked);
    }

    private void save(UnitOfWork work) {
        BookedPaymentTable.insert(work.sql(), added.values());
        BookedPaymentTable.reverse(work.sql(), reversed.values());
    }

    private void readInvoices(UnitOfWork work, Set<String> ids, Set<String> references) {
        if (!ids.isEmpty()) {
            ReceivableTable.byInvoice(work.sql(), ids).forEach(row -> invoices.put(row.invoiceId(), row));
        }
        if (!references.isEmpty()) {
            ReceivableTable.byReference(work.sql(), references).forEach(row -> invoices.put(row.invoiceId(), row));
        }
    }

    private void readBooked(UnitOfWork work, Set<String> paymentIds, Set<Entry> entries) {
        var found = BookedPaymentTable.find(work.sql(), paymentIds, entries);
        found.forEach(this::remember);
        var others = found.stream()
                .map(BookedPayment::invoiceId)
                .filter(id -> !invoices.containsKey(id))
                .collect(Collectors.toSet());
        readInvoices(work, others, Set.of());
    }

    private void remember(BookedPayment booked) {
        byId.put(booked.paymentId(), booked);
        byEntry.put(booked.entry(), booked);
    }

    private Stream<ReceivableRow> matching(Target target) {
        return switch (target) {
            case ById(var id) -> Stream.ofNullable(invoices.get(id));
            case ByReference(var reference) ->
                invoices.values().stream()
                        .filter(invoice -> invoice.creditorReference().equals(reference.value()));
        };
    }

    private static <T extends Target> Set<String> targets(
            List<PaymentCommand.Record> commands, Class<T> kind, Function<T, String> value) {
        return ofType(commands.stream().map(PaymentCommand.Record::target).toList(), kind).stream()
                .map(value)
                .collect(Collectors.toSet());
    }

    private static <T> List<T> ofType(Collection<?> all, Class<T> type) {
        return all.stream()
                .flatMap(one -> type.isInstance(one) ? Stream.of(type.cast(one)) : Stream.empty())
                .toList();
    }
}
