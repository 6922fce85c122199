package org.tripletlab.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
    private static final String NAMES = "Zoé\r\n猫\n🐱\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarksAreNoPartOfTheFirstLine(String encoding) throws IOException {
        Path file = Files.write(folder.resolve("classes.txt"), ("\uFEFF" + NAMES).getBytes(Charset.forName(encoding)));
        assertThat(TextFile.lines(file)).containsExactly("Zoé", "猫", "🐱");
    }

    @Test
    void utf8NeedsNoMark() throws IOException {
        assertThat(TextFile.decode(NAMES.getBytes(StandardCharsets.UTF_8), "x")).isEqualTo(NAMES);
        assertThat(TextFile.decode(new byte[0], "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "GBK"})
    void otherEncodingsAreRefusedWithFileAndLine(String encoding) {
        String text = encoding.equals("GBK") ? "cat\r\ndog\r\n小狗\r\n" : "cat\r\ndog\r\nZoé\r\n";
        assertThatThrownBy(() -> TextFile.decode(text.getBytes(Charset.forName(encoding)), "classes.txt"))
                .isInstanceOf(TextFile.EncodingException.class)
                .hasMessageStartingWith("classes.txt, line 3, is not UTF-8 (byte 0x")
                .hasMessageEndingWith("save it as UTF-8.");
    }

    @Test
    void utf16WithoutItsMarkAndHalvesOfCharactersAreRefused() {
        assertThatThrownBy(() -> TextFile.decode("ab\ncd".getBytes(StandardCharsets.UTF_16LE), "names"))
                .hasMessage(
                        "names, line 1, contains a zero byte, which is not allowed in UTF-8 text. Save the file as UTF-8.");
        assertThatThrownBy(() -> TextFile.decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0, 'b'}, "names"))
                .hasMessageContaining("names, line 2, is not UTF-16");
    }
}
