package io.echeance.eventstore.audit;

import java.util.function.ObjIntConsumer;

/** From a fingerprint to a fingerprint and a number, in flat arrays: about 60 bytes an entry, for millions of them. */
final class FingerprintTable {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final double MOST_FULL = 0.65;

    private long[] slots = new long[FIRST_CAPACITY * 4];
    private int[] counts = new int[FIRST_CAPACITY];
    private int size;

    /** Sets the value and the number (from 1) of the key. */
    void put(Fingerprint key, Fingerprint value, int count) {
        if (size > counts.length * MOST_FULL) {
            grow();
        }
        int slot = find(key);
        if (counts[slot] == 0) {
            size++;
        }
        write(slot, key, value, count);
    }

    /** Zero when the key is unknown. */
    int count(Fingerprint key) {
        return counts[find(key)];
    }

    boolean contains(Fingerprint key) {
        return count(key) != 0;
    }

    Fingerprint value(Fingerprint key) {
        int slot = find(key);
        return new Fingerprint(slots[slot * 4 + 2], slots[slot * 4 + 3]);
    }

    int size() {
        return size;
    }

    void clear() {
        slots = new long[FIRST_CAPACITY * 4];
        counts = new int[FIRST_CAPACITY];
        size = 0;
    }

    void forEach(ObjIntConsumer<Fingerprint> reader) {
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] != 0) {
                reader.accept(new Fingerprint(slots[slot * 4], slots[slot * 4 + 1]), counts[slot]);
            }
        }
    }

    private int find(Fingerprint key) {
        int mask = counts.length - 1;
        int slot = (int) key.low() & mask;
        while (counts[slot] != 0 && (slots[slot * 4] != key.high() || slots[slot * 4 + 1] != key.low())) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void write(int slot, Fingerprint key, Fingerprint value, int count) {
        slots[slot * 4] = key.high();
        slots[slot * 4 + 1] = key.low();
        slots[slot * 4 + 2] = value.high();
        slots[slot * 4 + 3] = value.low();
        counts[slot] = count;
    }

    private void grow() {
        var oldSlots = slots;
        var oldCounts = counts;
        slots = new long[oldSlots.length * 2];
        counts = new int[oldCounts.length * 2];
        for (int old = 0; old < oldCounts.length; old++) {
            if (oldCounts[old] != 0) {
                var key = new Fingerprint(oldSlots[old * 4], oldSlots[old * 4 + 1]);
                var value = new Fingerprint(oldSlots[old * 4 + 2], oldSlots[old * 4 + 3]);
                write(find(key), key, value, oldCounts[old]);
            }
        }
    }
}
