package io.echeance.collections.bank.adapter.camt;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.collections.bank.Camt;
import io.echeance.collections.bank.Camt.Line;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A file of 200 MiB is read by a process that may have 48 MiB. */
class LargeFileTest {

    private static final long SIZE = 200L << 20;

    @Test
    void memory_does_not_grow_with_the_file() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileTest.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(Long.parseLong(said.strip())).isGreaterThan(100_000);
    }

    /** Prints the number of transactions. */
    public static void main(String[] arguments) throws NotABankFile {
        var count = new AtomicLong();
        CamtFile.read(file(), items -> count.addAndGet(items.size()));
        System.out.println(count.get());
    }

    /** The same entry again and again, made while it is read. */
    private static InputStream file() {
        var line = Line.credit("1234.57", "REF")
                .saying("FACTURE F-2026-0117 ".repeat(20))
                .from("FR76");
        var xml = Camt.statement(LocalDate.of(2026, 3, 2), "FR76").with(line).xml();
        int from = xml.indexOf("<Ntry>");
        int to = xml.indexOf("</Ntry>") + "</Ntry>".length();
        var entry = bytes(xml.substring(from, to));
        long times = SIZE / entry.length;
        var head = new ByteArrayInputStream(bytes(xml.substring(0, from)));
        var tail = new ByteArrayInputStream(bytes(xml.substring(to)));
        return new SequenceInputStream(Collections.enumeration(
                java.util.List.of(head, new SequenceInputStream(repeated(entry, times)), tail)));
    }

    private static Enumeration<InputStream> repeated(byte[] entry, long times) {
        return new Enumeration<>() {
            private long left = times;

            @Override
            public boolean hasMoreElements() {
                return left > 0;
            }

            @Override
            public InputStream nextElement() {
                left--;
                return new ByteArrayInputStream(entry);
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
