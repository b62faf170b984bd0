package io.echeance.gateway.audit.export;

import io.echeance.gateway.messaging.EventJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** Checks a signed export offline: the public key and the file are all that it needs. */
public final class SignatureCheck {

    private SignatureCheck() {}

    /**
     * @return whether the last line signs all lines before it
     * @throws IOException when the file is not of that form
     */
    public static boolean isGenuine(InputStream export, PublicKey key) throws IOException {
        try {
            var signature = Signature.getInstance(SignedJsonLines.ALGORITHM);
            signature.initVerify(key);
            var in = new BufferedInputStream(export);
            byte[] last = new byte[0];
            for (var line = line(in); line.length > 0; line = line(in)) {
                signature.update(last);
                last = line;
            }
            var value = EventJson.MAPPER.readTree(last).path("signature").path("value");
            return signature.verify(Base64.getDecoder().decode(value.asText()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("not a signed export: " + e.getMessage(), e);
        }
    }

    /** With its end; empty after the last one. */
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            line.write(octet);
            if (octet == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
