package io.echeance.gateway.security;

/** The roles of API.md, as the {@code groups} of a token name them. */
public final class Roles {

    public static final String SUPPLIER = "supplier";
    public static final String PARTNER = "partner";
    public static final String UNDERWRITER = "underwriter";
    public static final String OPS = "ops";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
