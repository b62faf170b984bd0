package io.echeance.collections.bank.adapter.camt;

/** The file can't be read as a bank statement; nothing of it is applied. */
public final class NotABankFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    NotABankFile(String code, String message) {
        super(message);
        this.code = code;
    }

    NotABankFile(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Stable word for programs, e.g. {@code malformed-xml}. */
    public String code() {
        return code;
    }
}
