package io.echeance.payout.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.eventstore.sealing.SubjectKeys;
import io.echeance.eventstore.store.Sql;
import io.echeance.payout.application.CreditTransferFile.CreditTransfer;
import io.echeance.payout.application.CreditTransferFile.Header;
import io.echeance.payout.projection.FilingTable;
import io.echeance.payout.projection.FilingTable.FileTransfer;
import io.echeance.payout.projection.FilingTable.Totals;
import io.echeance.payout.projection.PayoutFileTable;
import io.echeance.payout.projection.PayoutFileTable.PayoutFile;
import io.echeance.payout.projection.SupplierAccountTable;
import io.echeance.payout.projection.SupplierAccountTable.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Writes the file of an execution date: which transfers, what it says, and its parts, in the caller's transaction. */
@ApplicationScoped
class PayoutFiles {

    private static final int PAGE = 2000;

    /** Stands for the file of transfers that can't be in one, as no account is known. */
    private static final String NO_FILE = "none";

    private final CreditTransferFile form;
    private final SupplierAccounts accounts;
    private final SubjectKeys keys;

    PayoutFiles(CreditTransferFile form, SupplierAccounts accounts, SubjectKeys keys) {
        this.form = form;
        this.accounts = accounts;
        this.keys = keys;
    }

    /** Transfers whose supplier has no account stay out; the bank's day will say so. */
    void write(Sql sql, LocalDate date) {
        var suppliers = FilingTable.suppliersToFile(sql, date);
        var ibans = accounts.ibans(sql, suppliers);
        var fileId = "pf_" + UuidCreator.getTimeOrderedEpoch();
        FilingTable.assign(sql, fileId, date, ibans.keySet());
        FilingTable.assign(
                sql,
                NO_FILE,
                date,
                suppliers.stream()
                        .filter(supplier -> !ibans.containsKey(supplier))
                        .toList());
        var totals = FilingTable.totals(sql, fileId);
        if (totals.transactions() > 0) {
            write(sql, fileId, date, totals, new Creditors(ibans, SupplierAccountTable.identities(sql, suppliers)));
        }
    }

    private record Creditors(Map<String, String> ibans, Map<String, Identity> identities) {

        String name(String supplierId) {
            var name = identities.get(supplierId).supplierName();
            return name == null ? supplierId : name;
        }
    }

    private void write(Sql sql, String fileId, LocalDate date, Totals totals, Creditors creditors) {
        var header = new Header(
                fileId.replace("-", ""),
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
                date,
                totals.transactions(),
                totals.sum());
        var parts = new SealedParts(sql, keys, fileId);
        var digest = new DigestOutputStream(parts, sha256());
        content(sql, fileId, header, creditors, digest);
        parts.close();
        PayoutFileTable.save(
                sql,
                new PayoutFile(
                        fileId,
                        header.messageId(),
                        date,
                        form.debtorAccount(),
                        PayoutFileTable.nextNumber(sql, date, form.debtorAccount()),
                        "WRITTEN",
                        totals.transactions(),
                        totals.sum(),
                        HexFormat.of().formatHex(digest.getMessageDigest().digest()),
                        parts.size(),
                        header.createdAt()));
    }

    private void content(Sql sql, String fileId, Header header, Creditors creditors, OutputStream out) {
        try (var transfers = form.begin(header, out)) {
            var after = "";
            List<FileTransfer> page;
            do {
                page = FilingTable.page(sql, fileId, after, PAGE);
                for (var transfer : page) {
                    transfers.add(transfer(transfer, creditors));
                    after = transfer.endToEndId();
                }
            } while (page.size() == PAGE);
        }
    }

    private static CreditTransfer transfer(FileTransfer transfer, Creditors creditors) {
        return new CreditTransfer(
                transfer.endToEndId(),
                Money.of(CurrencyUnit.of(transfer.currency()), transfer.amount()),
                creditors.name(transfer.supplierId()),
                creditors.ibans().get(transfer.supplierId()),
                (transfer.kind() + " " + transfer.invoiceNumber()).strip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
