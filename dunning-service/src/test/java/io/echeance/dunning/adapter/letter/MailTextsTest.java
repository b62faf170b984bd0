package io.echeance.dunning.adapter.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.echeance.dunning.application.Mailing;
import io.echeance.dunning.application.Supplier;
import io.echeance.dunning.domain.Language;
import io.echeance.dunning.domain.ReminderKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailTextsTest {

    @Inject
    MailTexts texts;

    @Test
    void theQrCodePaysWhatTheMailAsksFor() throws IOException, NotFoundException {
        var mail = texts.render(Letters.mailing(Letters.letter(ReminderKind.FIRM, Language.FR, "F-1")), "");
        assertThat(mail.text()).contains("Total\u00a0: 6\u00a0173,15\u00a0EUR");
        assertThat(read(mail.images().getFirst().png()))
                .isEqualTo("BCD\n002\n1\nSCT\n\nÉchéance\nFR7630006000011234567890189\nEUR6173.15\n\nRF18539007547034");
        assertThat(mail.html()).contains("cid:" + mail.images().getFirst().contentId());
    }

    @Test
    void namesAreNeverMarkup() {
        var letter = Letters.letter(ReminderKind.FIRM, Language.FR, "<b>1</b>");
        var mail = texts.render(
                new Mailing(new Supplier("<script>x</script>", "732829320"), List.of(letter), "<i@e>"), "");
        assertThat(mail.html()).contains("&lt;script&gt;", "&lt;b&gt;1").doesNotContain("<script>", "<b>1");
    }

    @Test
    void withoutAMentionThatTheLawWantsThereIsNoLetter() {
        var letter = Letters.letter(ReminderKind.FRIENDLY, Language.FR, "F-1");
        assertThatExceptionOfType(MentionMissing.class)
                .isThrownBy(
                        () -> texts.render(new Mailing(new Supplier("Menuiserie", ""), List.of(letter), "<i@e>"), ""))
                .withMessageContaining("creditorSiren");
    }

    @Test
    void aLongMailHasQrCodesForItsFirstInvoicesOnly() {
        var letters = IntStream.range(0, 25)
                .mapToObj(i -> Letters.letter(ReminderKind.FRIENDLY, Language.EN, "F-" + i))
                .toList();
        var mail = texts.render(new Mailing(Letters.SUPPLIER, letters, "<i@e>"), "");
        assertThat(mail.images()).hasSize(20);
        assertThat(mail.subject()).startsWith("25 invoices from");
        assertThat(mail.text()).contains("F-24");
    }

    private static String read(byte[] png) throws IOException, NotFoundException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getText();
    }
}
