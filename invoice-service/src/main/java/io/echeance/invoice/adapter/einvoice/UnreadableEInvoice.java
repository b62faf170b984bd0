package io.echeance.invoice.adapter.einvoice;

/** The document is not an e-invoice that can be read; the message says to its sender what is wrong with it. */
public final class UnreadableEInvoice extends Exception {

    private final String code;

    UnreadableEInvoice(String code, String message) {
        super(message);
        this.code = code;
    }

    UnreadableEInvoice(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Stable word for programs, e.g. {@code pdf-without-xml}. */
    public String code() {
        return code;
    }
}
