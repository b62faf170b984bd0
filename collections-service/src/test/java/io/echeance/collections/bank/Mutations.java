package io.echeance.collections.bank;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks files as transfers, editors and attackers do; the same seed breaks a file in the same way. */
public final class Mutations {

    private static final List<String> SPLICES = List.of(
            "<",
            ">",
            "&",
            "&#0;",
            "&#xD800;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x ",
            "\u0000",
            "<Ntry>",
            "</Ntry>",
            "&lol;",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "xmlns=\"\"",
            "\uFFFF",
            "<a xmlns:b=\"c\">",
            "99999999999999999999",
            "-1",
            "NaN");

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** A copy with one to six faults. */
    public byte[] of(byte[] file) {
        var broken = file;
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            broken = once(broken);
        }
        return broken;
    }

    private byte[] once(byte[] file) {
        if (file.length == 0) {
            return file;
        }
        int at = random.nextInt(file.length);
        int to = Math.min(file.length, at + random.nextInt(200));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(file, at);
            case 1 -> Arrays.copyOf(file, at);
            case 2 -> joined(part(file, 0, at), part(file, to, file.length));
            case 3 -> joined(part(file, 0, to), part(file, at, file.length));
            case 4 -> joined(part(file, 0, at), splice(), part(file, at, file.length));
            default -> joined(part(file, 0, at), splice(), part(file, to, file.length));
        };
    }

    private byte[] flipped(byte[] file, int at) {
        var copy = file.clone();
        copy[at] = (byte) random.nextInt(256);
        return copy;
    }

    private byte[] splice() {
        return SPLICES.get(random.nextInt(SPLICES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] part(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
