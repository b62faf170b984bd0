package io.echeance.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may use the gateway. */
public enum Role {
    SUPPLIER,
    PARTNER,
    UNDERWRITER,
    OPS,
    AUDITOR;

    /** The role's name in tokens and commands. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
