package io.echeance.embedded;

/** Which of the two ways to run a JVM of a local system is wanted: soon ready, or fast under load. */
public final class JvmFlags {
    private JvmFlags() {}

    /** {@code ECHEANCE_JIT=full}: the whole compiler and more heap, for load; otherwise start-up counts. */
    public static boolean isFull() {
        return "full".equals(System.getenv("ECHEANCE_JIT"));
    }
}
