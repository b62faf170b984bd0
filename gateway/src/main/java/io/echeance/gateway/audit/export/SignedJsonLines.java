package io.echeance.gateway.audit.export;

import io.echeance.gateway.audit.replay.PointInTime;
import io.echeance.gateway.domain.InvoiceView;
import io.echeance.gateway.messaging.EventJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * JSON Lines: what was read, one line per invoice, and last a signature over every byte before its line (ECDSA P-256 with
 * SHA-256, DER, base64), which {@code openssl dgst -verify} checks.
 */
public final class SignedJsonLines implements ExportFormat {

    /** Of the curve and hash that the key has. */
    public static final String ALGORITHM = "SHA256withECDSA";

    private final Signature signature;

    /**
     * @throws GeneralSecurityException when the key can't sign
     */
    public SignedJsonLines(PrivateKey key) throws GeneralSecurityException {
        signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
    }

    @Override
    public void begin(PointInTime until, Map<TopicPartition, Long> ends, OutputStream out) throws IOException {
        var offsets = new TreeMap<Integer, Long>();
        ends.forEach((partition, end) -> offsets.put(partition.partition(), end));
        var head = new LinkedHashMap<String, Object>();
        head.put("asOf", until.toString());
        head.put("topic", ends.keySet().iterator().next().topic());
        head.put("readTo", offsets);
        signed(Map.of("export", head), out);
    }

    @Override
    public void invoice(InvoiceView view, OutputStream out) throws IOException {
        signed(view, out);
    }

    @Override
    public void end(long invoices, OutputStream out) throws IOException {
        signed(Map.of("invoices", invoices), out);
        try {
            var value = Base64.getEncoder().encodeToString(signature.sign());
            out.write(line(Map.of("signature", Map.of("algorithm", "ES256", "value", value))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key stopped signing", e);
        }
    }

    private void signed(Object content, OutputStream out) throws IOException {
        var line = line(content);
        try {
            signature.update(line);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key stopped signing", e);
        }
        out.write(line);
    }

    private static byte[] line(Object content) throws IOException {
        return (EventJson.MAPPER.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
