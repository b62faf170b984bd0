package io.echeance.eventstore.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final String OLD = key('o');
    private static final String NEW = key('n');
    private static final String PSEUDONYMS = key('p');

    @Test
    void a_key_is_wrapped_anew_and_what_it_sealed_stays_readable() throws GeneralSecurityException {
        var old = master(OLD, List.of());
        var wrapped = old.newWrappedKey("sub_1");
        var sealed = old.open("sub_1", wrapped).aead().encrypt(bytes("secret"), bytes("sub_1"));
        var rotating = master(NEW, List.of(OLD));
        assertThat(rotating.isCurrent("sub_1", wrapped)).isFalse();

        var rewrapped = rotating.rewrap("sub_1", wrapped);

        var fresh = master(NEW, List.of());
        assertThat(fresh.isCurrent("sub_1", rewrapped)).isTrue();
        assertThat(fresh.open("sub_1", rewrapped).aead().decrypt(sealed, bytes("sub_1")))
                .isEqualTo(bytes("secret"));
        assertThatIllegalStateException().isThrownBy(() -> fresh.open("sub_1", wrapped));
    }

    @Test
    void pseudonyms_stay_when_the_master_key_changes() throws GeneralSecurityException {
        assertThat(master(NEW, List.of(OLD)).pseudonym("person"))
                .isEqualTo(master(OLD, List.of()).pseudonym("person"));
    }

    private static MasterKey master(String current, List<String> previous) throws GeneralSecurityException {
        return new MasterKey(new SealingConfig() {
            @Override
            public String masterKey() {
                return current;
            }

            @Override
            public Optional<List<String>> previousMasterKeys() {
                return Optional.of(previous);
            }

            @Override
            public Optional<String> pseudonymKey() {
                return Optional.of(PSEUDONYMS);
            }

            @Override
            public String topic() {
                return "subject-keys";
            }

            @Override
            public int cachedKeys() {
                return 1;
            }

            @Override
            public Duration catchUp() {
                return Duration.ofSeconds(1);
            }
        });
    }

    private static String key(char letter) {
        return Base64.getEncoder().encodeToString(bytes(String.valueOf(letter).repeat(32)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
