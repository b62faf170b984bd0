package io.echeance.acceptance.verify;

import java.lang.management.ManagementFactory;

/** The heap of this program. */
final class Memory {

    private static final long MIB = 1 << 20;

    private Memory() {}

    static long usedMib() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    static long limitMib() {
        return Runtime.getRuntime().maxMemory() / MIB;
    }
}
