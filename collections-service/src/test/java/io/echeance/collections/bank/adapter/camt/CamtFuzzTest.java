package io.echeance.collections.bank.adapter.camt;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.collections.bank.Mutations;
import io.echeance.collections.bank.domain.FileItem.Usable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Files broken in any way are read or refused, never anything else. */
class CamtFuzzTest {

    private static final List<String> SAMPLES = List.of(
            "camt053.v2.minimal.xml",
            "camt053.v2.multi.statement.xml",
            "camt053.v2.wrong.xml",
            "camt053.v4.xml",
            "camt053.v8.xml",
            "camt054.v8.xml");

    @Property(tries = 3000)
    void a_broken_file_is_read_or_refused(@ForAll("samples") String sample, @ForAll long seed) throws IOException {
        var broken = new Mutations(seed).of(bytes(sample));
        try {
            CamtFile.read(
                    new ByteArrayInputStream(broken),
                    items -> items.stream()
                            .filter(Usable.class::isInstance)
                            .map(item -> ((Usable) item).transaction())
                            .forEach(payment -> {
                                assertThat(payment.amount().isPositive()).isTrue();
                                assertThat(payment.reference()).isNotBlank();
                            }));
        } catch (NotABankFile refused) {
            assertThat(refused.code()).matches("[a-z-]+");
        }
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(SAMPLES);
    }

    private static byte[] bytes(String sample) throws IOException {
        try (var in = CamtFuzzTest.class.getResourceAsStream("/bank/" + sample)) {
            return in.readAllBytes();
        }
    }
}
