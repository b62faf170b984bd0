package io.echeance.payout.application;

import io.echeance.eventstore.sealing.Sealed;
import io.echeance.eventstore.sealing.SubjectKeys;
import io.echeance.eventstore.store.Sql;
import io.echeance.payout.projection.PayoutFileTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The content of a file, cut into parts that are compressed and sealed one by one: never more than one part is in memory
 * as it is written, and an account number is nowhere readable at rest.
 */
final class SealedParts extends OutputStream {

    private static final int PART = 512 * 1024;

    private final Sql sql;
    private final SubjectKeys keys;
    private final String fileId;
    private final String subject;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);
    private int parts;
    private long size;

    SealedParts(Sql sql, SubjectKeys keys, String fileId) {
        this.sql = sql;
        this.keys = keys;
        this.fileId = fileId;
        this.subject = keys.subjectId("payout-file:" + fileId);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        part.write(bytes, from, length);
        size += length;
        if (part.size() >= PART) {
            save();
        }
    }

    @Override
    public void close() {
        if (part.size() > 0) {
            save();
        }
    }

    long size() {
        return size;
    }

    static byte[] open(SubjectKeys keys, Sealed sealed) {
        var text = keys.unseal(sealed).orElseThrow(() -> new IllegalStateException("the key of the file is gone"));
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save() {
        var text = Base64.getEncoder().encodeToString(compressed());
        PayoutFileTable.savePart(
                sql, fileId, ++parts, keys.seal(Map.of(subject, text)).get(subject));
        part.reset();
    }

    private byte[] compressed() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            part.writeTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
