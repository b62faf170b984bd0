package io.echeance.payout.domain;

/**
 * The reference of one attempt that goes with the money through all banks (ISO 20022 {@code EndToEndId}, at most 35
 * characters). Made of the payout id without prefix and dashes, from the second attempt on with its number, so that
 * a bank never takes a new attempt for a repeated one.
 */
public final class EndToEndId {

    /** With two digits the reference has exactly 35 characters. */
    static final int MOST_ATTEMPTS = 99;

    private EndToEndId() {}

    public static String of(String payoutId, int attempt) {
        var id = payoutId.substring(payoutId.indexOf('_') + 1).replace("-", "");
        return attempt == 1 ? id : id + "-" + attempt;
    }
}
