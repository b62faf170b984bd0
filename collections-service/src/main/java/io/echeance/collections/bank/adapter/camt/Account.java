package io.echeance.collections.bank.adapter.camt;

/** How files name accounts. */
final class Account {

    private Account() {}

    /** IBAN or other id, without spaces; empty where there is none. */
    static String id(Node account) {
        var iban = account.value("Id", "IBAN");
        var id = iban.isEmpty() ? account.value("Id", "Othr", "Id") : iban;
        return id.replaceAll("\\s", "");
    }
}
