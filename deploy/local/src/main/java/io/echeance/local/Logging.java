package io.echeance.local;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The launcher's libraries speak only when something is wrong: the launcher itself says what happens. */
public final class Logging {
    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    public static void quiet() {
        ROOT.setLevel(Level.WARNING);
    }
}
