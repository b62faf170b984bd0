package io.echeance.coverage.policy.application;

import java.util.Arrays;

/** The version of a resource as HTTP writes it (RFC 9110, 8.8.3). */
public final class EntityTag {

    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** Strong comparison: a weak tag matches nothing. No header at all matches everything. */
    static boolean matches(String ifMatch, int version) {
        return ifMatch == null
                || ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(of(version)::equals);
    }
}
