package io.echeance.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A key pair for ES256 signatures (RFC 7518: ECDSA on P-256) as PEM files.
 *
 * @param privateKey PKCS 8, readable by its owner only
 * @param publicKey X.509 SubjectPublicKeyInfo
 */
public record EcKeyFiles(Path privateKey, Path publicKey) {

    /** The files {@code <name>-private.pem} and {@code <name>-public.pem} of the folder, which need not exist. */
    public static EcKeyFiles in(Path folder, String name) {
        return new EcKeyFiles(folder.resolve(name + "-private.pem"), folder.resolve(name + "-public.pem"));
    }

    /** Makes a new pair unless both files exist. */
    public EcKeyFiles createIfMissing() {
        if (!Files.exists(privateKey) || !Files.exists(publicKey)) {
            create();
        }
        return this;
    }

    private void create() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            Files.createDirectories(privateKey.toAbsolutePath().getParent());
            PrivateFile.write(privateKey, pem("PRIVATE KEY", pair.getPrivate()));
            Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK can't make P-256 keys", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String label, Key key) {
        var body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
    }
}
