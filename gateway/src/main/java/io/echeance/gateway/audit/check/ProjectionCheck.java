package io.echeance.gateway.audit.check;

import io.echeance.eventstore.audit.Findings;
import io.echeance.eventstore.audit.LogCheck;
import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.audit.Store;
import io.echeance.gateway.domain.InvoiceFold;
import io.echeance.gateway.domain.InvoiceView;
import io.echeance.gateway.messaging.LifecycleReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** What the services have projected is what a fold of the topic from its beginning gives, invoice by invoice. */
final class ProjectionCheck implements LogCheck {

    private static final int PAGE = 2_000;

    private final Findings findings;
    private final Map<String, Store> stores;
    private final List<Probe> probes;
    private final Map<String, InvoiceView> views = new HashMap<>();
    private final Set<String> unfoldable = new HashSet<>();
    private long invoices;

    ProjectionCheck(Findings findings, List<Store> stores) {
        this.findings = findings;
        this.stores = stores.stream().collect(Collectors.toMap(Store::source, Function.identity()));
        this.probes = Probe.ALL.stream()
                .filter(probe -> this.stores.containsKey(probe.source()))
                .toList();
    }

    @Override
    public String name() {
        return "projections";
    }

    @Override
    public int number() {
        return 8;
    }

    @Override
    public boolean isChecked() {
        return !probes.isEmpty();
    }

    @Override
    public void see(LogEntry entry) {
        if (!isChecked() || !entry.topic().equals(Contract.LIFECYCLE) || unfoldable.contains(entry.subject())) {
            return;
        }
        try {
            var event = LifecycleReader.read(entry.type(), entry.event().data());
            views.put(entry.subject(), InvoiceFold.apply(views.get(entry.subject()), event));
        } catch (RuntimeException e) {
            unfoldable.add(entry.subject());
            throw e;
        }
    }

    @Override
    public void endOf(TopicPartition partition) {
        invoices += views.size();
        var page = new ArrayList<InvoiceView>(PAGE);
        for (var view : views.values()) {
            page.add(view);
            if (page.size() == PAGE) {
                probes.forEach(probe -> compare(probe, page));
                page.clear();
            }
        }
        if (!page.isEmpty()) {
            probes.forEach(probe -> compare(probe, page));
        }
        views.clear();
        unfoldable.clear();
    }

    private void compare(Probe probe, Collection<InvoiceView> page) {
        var rows = stores.get(probe.source()).read(connection -> rows(connection, probe, page));
        for (var view : page) {
            var row = rows.get(view.invoiceId());
            probe.expected()
                    .apply(view)
                    .filter(expected -> !unfoldable.contains(view.invoiceId()) && !expected.equals(row))
                    .ifPresent(expected -> findings.of(
                            this,
                            Contract.LIFECYCLE,
                            view.invoiceId(),
                            "%s of %s says '%s', the log '%s'"
                                    .formatted(probe.table(), probe.source(), row, expected)));
        }
    }

    private static Map<String, String> rows(Connection connection, Probe probe, Collection<InvoiceView> page)
            throws SQLException {
        try (var statement = connection.prepareStatement(probe.sql())) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", page.stream().map(InvoiceView::invoiceId).toArray()));
            try (var found = statement.executeQuery()) {
                var rows = new HashMap<String, String>();
                while (found.next()) {
                    rows.put(found.getString(1), found.getString(2));
                }
                return rows;
            }
        }
    }

    @Override
    public String statement() {
        return isChecked()
                ? "%d tables of %d databases say of %,d invoices what the log says"
                        .formatted(probes.size(), stores.size(), invoices)
                : "needs the databases";
    }
}
