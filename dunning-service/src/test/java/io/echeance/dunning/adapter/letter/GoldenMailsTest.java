package io.echeance.dunning.adapter.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.dunning.domain.Language;
import io.echeance.dunning.domain.ReminderKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail in both languages, word by word. After a wanted change: {@code -Dgolden.write=true}, and read the difference. */
@QuarkusTest
class GoldenMailsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    /** The frame around the words is one for what is not due yet, and one for what is claimed. */
    private static final Set<ReminderKind> FRAMES = Set.of(ReminderKind.COURTESY, ReminderKind.FIRM);

    private static final String CLIENT = "Atelier <Durand>\nJeanne Martin\n3 rue du Bois\n75011 Paris";

    @Inject
    MailTexts texts;

    static Stream<Arguments> kindsAndLanguages() {
        return Stream.of(ReminderKind.values())
                .flatMap(kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void everyMailIsAsItWasApproved(ReminderKind kind, Language language) throws IOException {
        var mail = texts.render(Letters.mailing(Letters.letter(kind, language, "F-2026-0117")), CLIENT);
        var name = kind + "." + language.code();
        isApproved(name + ".txt", mail.subject() + "\n\n" + mail.text());
        if (FRAMES.contains(kind)) {
            isApproved(name + ".html", mail.html());
        }
    }

    @Test
    void severalInvoicesAreListedInOneMailTheGravestFirst() throws IOException {
        var mail = texts.render(
                Letters.mailing(
                        Letters.letter(ReminderKind.FIRM, Language.FR, "F-1"),
                        Letters.letter(ReminderKind.FIRM, Language.FR, "F-2"),
                        Letters.letter(ReminderKind.COURTESY, Language.FR, "F-3")),
                CLIENT);
        isApproved("several.fr.txt", mail.subject() + "\n\n" + mail.text());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theFormalNoticeIsALetterThatCanBeReadBack(Language language) throws IOException {
        var letter = Letters.letter(ReminderKind.FORMAL_NOTICE, language, "F-2026-0117");
        var pdf = texts.render(Letters.mailing(letter), CLIENT).letters().getFirst();
        try (var document = Loader.loadPDF(pdf.bytes())) {
            isApproved("FORMAL_NOTICE." + language.code() + ".pdf.txt", new PDFTextStripper().getText(document));
        }
        var again = texts.render(Letters.mailing(letter), CLIENT).letters().getFirst();
        assertThat(again.bytes()).isEqualTo(pdf.bytes());
    }

    static Language[] languages() {
        return Language.values();
    }

    /** Links are signed with a key that every run has anew. */
    private static void isApproved(String name, String written) throws IOException {
        var text = written.replaceAll("(/client/[^/]+/)[0-9a-f]{32}", "$1SIGNATURE");
        var file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text);
    }
}
