package io.echeance.payout.ledger.domain;

/**
 * Accounts of the supplier's own books (plan comptable général, ANC 2014-03): the ledger is kept from the other side, so
 * what is credited to the supplier there is debited to us here.
 */
enum SupplierAccount {
    BANK("512000", "Banque"),
    CLIENT("411000", "Clients"),
    PLATFORM("467000", "Échéance, compte courant"),
    PREMIUM("616000", "Primes d'assurance-crédit");

    final String number;
    final String title;

    SupplierAccount(String number, String title) {
        this.number = number;
        this.title = title;
    }

    /** Where a line of the ledger belongs in the supplier's books. */
    static SupplierAccount of(FecEntry entry) {
        return switch (entry.purpose()) {
            case CASH -> ofCash(entry.account());
            case LOSS -> entry.account() == Account.INVOICE ? CLIENT : PLATFORM;
            case PREMIUM -> entry.account() == Account.PREMIUM ? PLATFORM : PREMIUM;
            case PAYOUT -> entry.account() == Account.BANK ? BANK : PLATFORM;
            case SET_OFF -> PLATFORM;
            case ENTITLEMENT -> throw new IllegalArgumentException("a claim is booked when money moves");
        };
    }

    /** Whether debit and credit change places: where both books look at the same movement from opposite sides. */
    static boolean mirrored(Purpose purpose) {
        return purpose != Purpose.CASH && purpose != Purpose.LOSS;
    }

    private static SupplierAccount ofCash(Account account) {
        return switch (account) {
            case INVOICE -> CLIENT;
            case SUPPLIER -> BANK;
            default -> PLATFORM;
        };
    }
}
