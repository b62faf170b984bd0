package io.echeance.local;

/** What a run does with the ahead-of-time caches of JDK 25 (JEP 483, JEP 514). */
public enum AotUse {
    /** Nothing. */
    OFF,
    /** Uses those that were made for this JVM and this build. */
    WHERE_IT_FITS,
    /** Makes them: each service writes its cache when it ends. */
    TRAIN
}
