package io.echeance.invoice.adapter.einvoice;

import io.echeance.invoice.adapter.einvoice.EInvoice.Party;
import io.echeance.invoice.adapter.einvoice.EInvoice.Person;
import io.echeance.invoice.identifier.FrenchVatNumber;
import io.echeance.invoice.identifier.Siren;
import java.util.Set;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.IZUGFeRDLegalOrganisation;

/** Reads the companies of an e-invoice. */
final class Parties {

    private static final int SIREN_LENGTH = 9;
    private static final int SIRET_LENGTH = 14;

    /** ISO 6523: 0002 is the SIRENE register, 0009 its establishments; software writes SIRET and SIREN under both. */
    private static final Set<String> SIRENE = Set.of("0002", "0009");

    private Parties() {}

    static Party read(TradeParty party, Syntax syntax) {
        return party == null
                ? new Party(null, null, null, null)
                : new Party(name(party, syntax), siren(party), party.getCountry(), contact(party));
    }

    /** BT-27 and BT-44. In UBL they are the registered name, which the library hands out as the one that CII trades under. */
    private static String name(TradeParty party, Syntax syntax) {
        var registered = syntax == Syntax.UBL && party.getLegalOrganisation() != null
                ? party.getLegalOrganisation().getTradingBusinessName()
                : null;
        return registered == null ? party.getName() : registered;
    }

    private static String siren(TradeParty party) {
        var registered = registered(party.getLegalOrganisation());
        return registered != null
                ? registered
                : FrenchVatNumber.sirenOf(party.getVATID()).orElse(null);
    }

    /**
     * The establishment's digits of a SIRET do not matter here, so a wrong last digit does not make the company unknown:
     * its SIREN has a check digit of its own.
     */
    private static String registered(IZUGFeRDLegalOrganisation organisation) {
        var id = organisation == null ? null : organisation.getSchemedID();
        if (id == null || id.getID() == null || !SIRENE.contains(String.valueOf(id.getScheme()))) {
            return null;
        }
        var number = id.getID().replace(" ", "");
        boolean fits = number.length() == SIREN_LENGTH || number.length() == SIRET_LENGTH;
        var siren = fits ? number.substring(0, SIREN_LENGTH) : null;
        return Siren.isValid(siren) ? siren : null;
    }

    private static Person contact(TradeParty party) {
        var contact = party.getContact();
        return contact == null ? null : new Person(contact.getName(), contact.getPhone(), contact.getEMail());
    }
}
