package io.echeance.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.echeance.embedded.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @Test
    void keepsEachMailAsAFileBeforeTheSenderIsDone(@TempDir Path folder) throws Exception {
        var port = FreePort.pick();
        try (var catcher = MailCatcher.start(folder.resolve("mail"), port)) {
            assertThat(catcher).isNotNull();
            var server = new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP);
            GreenMailUtil.sendTextEmail(
                    "lea@client.example", "moulin@supplier.example", "Rappel", "470,15 EUR", server);
            try (var files = Files.list(folder.resolve("mail"))) {
                var mails = files.toList();
                assertThat(mails).hasSize(1);
                assertThat(mails.getFirst().toString()).endsWith("lea@client.example.eml");
                assertThat(Files.readString(mails.getFirst())).contains("Subject: Rappel", "470,15 EUR");
            }
        }
    }
}
