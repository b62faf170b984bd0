package io.echeance.collections.bank.domain;

/**
 * Who paid, as the bank says. Personal data: never on a topic as it is.
 *
 * @param name may be empty
 * @param iban may be empty
 */
public record Payer(String name, String iban) {

    private static final int SHOWN = 4;

    /** Its first and last four characters, for people to compare; empty where no IBAN is known. */
    public String maskedIban() {
        return iban.length() <= 2 * SHOWN ? "" : iban.substring(0, SHOWN) + "…" + iban.substring(iban.length() - SHOWN);
    }
}
