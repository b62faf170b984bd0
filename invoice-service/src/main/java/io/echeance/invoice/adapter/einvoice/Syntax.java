package io.echeance.invoice.adapter.einvoice;

import java.util.Set;
import java.util.stream.Stream;

/** The two syntaxes of EN 16931. */
public enum Syntax {
    /** UN/CEFACT Cross Industry Invoice, D16B. */
    CII(Set.of("{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}CrossIndustryInvoice")),

    /** OASIS UBL 2.1. */
    UBL(Set.of(
            "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice",
            "{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote"));

    private final Set<String> roots;

    Syntax(Set<String> roots) {
        this.roots = roots;
    }

    /** The syntax that a root element belongs to, or null. */
    static Syntax ofRoot(String namespace, String localName) {
        return Stream.of(values())
                .filter(syntax -> syntax.roots.contains("{" + namespace + "}" + localName))
                .findFirst()
                .orElse(null);
    }
}
