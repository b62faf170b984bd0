package io.echeance.invoice;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The real e-invoices of {@code src/test/resources/einvoices}. */
public final class EInvoiceFiles {

    /** 470.15 left to pay of 671.15, due 2017-12-13, from SIREN 999999998 to 787878784. */
    public static final String FRENCH = "facturx-fr-en16931.pdf";

    private EInvoiceFiles() {}

    public static byte[] read(String name) {
        try (var stream = EInvoiceFiles.class.getResourceAsStream("/einvoices/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
