package io.echeance.dunning.adapter.mail;

/** The From header: the supplier's name as people see it, our address behind it (RFC 5322). */
final class SenderName {

    private static final int LONGEST = 70;

    private SenderName() {}

    /** Characters that have a meaning in the header are left out, so a name can't add a header or an address. */
    static String from(String supplierName, String address) {
        var name = supplierName
                .replaceAll("[\\p{Cntrl}\"<>()\\[\\]\\\\,;:@]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var shortName = name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name;
        return shortName.isEmpty() ? address : shortName + " <" + address + ">";
    }
}
