package org.tripletlab.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.text.Message;
import org.tripletlab.text.Translation;

class AtomicFileTest {
    @TempDir
    Path folder;

    private static AtomicFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theReasonOfTheWriterKeepsItsLanguages() {
        TextFile.EncodingException reason =
                new TextFile.EncodingException(Message.of("text.refused.not-utf-8", "names.txt", 3, "E4"));
        WriteException failure = AtomicFile.failure(folder.resolve("a.txt"), reason, folder);
        assertThat(failure).hasMessage("Could not write " + folder.resolve("a.txt") + ": " + reason.getMessage());
        Translation.requireBoth(failure);
        Translation.requireBoth(
                AtomicFile.failure(folder.resolve("a.txt"), new FileSystemException(folder.toString()), folder));
    }

    @Test
    void writesAndReplacesAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, text("one"));
        AtomicFile.write(file, text("two"));
        assertThat(file).hasContent("two");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void failureHalfwayKeepsTheOldFileAndRemovesTheTemporaryOne() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, text("old"));
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[200_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("Could not write " + file + ": the disk is full. Free some space or choose another disk.");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void bugInTheContentRemovesTheTemporaryFileToo() throws IOException {
        Path file = folder.resolve("a.txt");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithThePlace() {
        assertThatThrownBy(() -> AtomicFile.write(folder, text("x"))).hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no/where.txt"), text("x")))
                .hasMessageContaining("there is no folder " + folder.resolve("no"));
    }

    @Test
    void devicesAreNotReplaced() {
        Path device = Path.of("/dev/null");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(device));
        assertThatThrownBy(() -> AtomicFile.write(device, text("x"))).hasMessageContaining("not a regular file");
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void linkStaysALink() throws IOException {
        Path file = folder.resolve("real.txt");
        AtomicFile.write(file, text("old"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        AtomicFile.write(link, text("new"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("new");
    }
}
