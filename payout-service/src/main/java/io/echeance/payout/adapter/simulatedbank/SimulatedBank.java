package io.echeance.payout.adapter.simulatedbank;

import io.echeance.payout.application.PaymentRail;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The bank of the sandbox. Its answer follows from the transfer alone: it keeps nothing, so asking twice gives the same
 * answer. All transfers succeed but those to the IBANs of {@link SimulatedBankConfig}. Reasons are of the ISO 20022
 * external status reason code set.
 */
@Singleton
@Typed(SimulatedBank.class)
public class SimulatedBank implements PaymentRail {

    private static final Refused CLOSED = new Refused("AC04", "The account is closed.");
    private static final Refused NO_FUNDS = new Refused("AM04", "The ordering account has insufficient funds.");
    private static final Refused NO_REASON = new Refused("MS03", "The bank refused without a reason; try again.");

    private final SimulatedBankConfig magic;

    SimulatedBank(SimulatedBankConfig magic) {
        this.magic = magic;
    }

    @Override
    public List<Outcome> execute(List<Transfer> transfers) {
        return transfers.stream().map(this::execute).toList();
    }

    private Outcome execute(Transfer transfer) {
        var iban = transfer.iban().replace(" ", "");
        if (iban.equals(magic.closedAccount())) {
            return CLOSED;
        }
        if (iban.equals(magic.noFunds())) {
            return NO_FUNDS;
        }
        if (iban.equals(magic.onceThenOk()) && transfer.attempt() == 1) {
            return NO_REASON;
        }
        return new Executed(reference(transfer.endToEndId()));
    }

    /** A bank's reference looks like nothing of ours (ISO 20022 {@code AcctSvcrRef}, at most 35 characters). */
    private static String reference(String endToEndId) {
        var digest = UUID.nameUUIDFromBytes(endToEndId.getBytes(StandardCharsets.UTF_8));
        return "SIM" + digest.toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }
}
