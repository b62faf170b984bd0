package io.echeance.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String ID = "inv_0198c1a2-7b3e-7c41-9d52-8e6f01a2b3c4";

    @Test
    void a_cursor_is_read_back() {
        assertThat(Cursor.read(Cursor.after(ID))).contains(ID);
        assertThat(Cursor.after(ID)).doesNotContain("inv_").matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "inv_1", "MTppbnZfJw"})
    void what_is_no_cursor_is_not_read(String text) {
        assertThat(Cursor.read(text)).isEmpty();
    }

    @Test
    void a_cursor_of_another_form_is_not_read() {
        var other = Base64.getUrlEncoder().encodeToString(("2:" + ID).getBytes());
        assertThat(Cursor.read(other)).isEmpty();
    }
}
