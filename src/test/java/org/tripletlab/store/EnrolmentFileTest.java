package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnrolmentFileTest {
    private static final String HEAD =
            "{'format': 'tripletlab-enrolment', 'formatVersion': 1, 'height': 2, 'width': 3, ";

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] pixels = {0, 1, -1, 127, -128, 5};
        Path file = folder.resolve("people.json");
        EnrolmentFile.write(
                file,
                new EnrolmentFile.Content(
                        2, 3, List.of(new EnrolledImage("Zoë 王", pixels), new EnrolledImage("b", new byte[6]))));
        EnrolmentFile.Content read = EnrolmentFile.read(file);
        assertThat(read.height()).isEqualTo(2);
        assertThat(read.width()).isEqualTo(3);
        assertThat(read.images()).extracting(EnrolledImage::name).containsExactly("Zoë 王", "b");
        assertThat(read.images().get(0).pixels()).isEqualTo(pixels);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("", "is empty"),
                arguments("no JSON", "is not JSON"),
                arguments("{'format': 'other'}", "is not an enrolment of TripletLab"),
                arguments("{'format': 'tripletlab-enrolment', 'formatVersion': 2}", "has formatVersion 2"),
                arguments(HEAD.replace("2,", "0,") + "'images': []}", "\"height\" must be a whole number from 1"),
                arguments(HEAD + "'images': 5}", "has no list"),
                arguments(
                        HEAD + "'images': [{'name': ' ', 'pixels': 'AAAAAAAA'}]}", "the \"name\" of image 1 must have"),
                arguments(HEAD + "'images': [{'name': 'a', 'pixels': 'AAAAAAAAAAAA'}]}", "but are 9 bytes."),
                arguments(HEAD + "'images': [{'name': 'a', 'pixels': '!'}]}", "but are missing or cannot be decoded"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadFileIsRefusedWithOneSentence(String text, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), text.replace('\'', '"'));
        assertThatThrownBy(() -> EnrolmentFile.read(file))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(sentence);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> EnrolmentFile.read(folder)).hasMessageContaining("is not a file");
    }
}
