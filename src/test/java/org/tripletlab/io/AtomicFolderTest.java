package org.tripletlab.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {
    private static final AtomicFolder.Content TWO_FILES = into -> {
        into.write("a", out -> out.write(1));
        into.write("b", out -> out.write(2));
    };

    @TempDir
    private Path parent;

    @Test
    void writesANewFolderAndIntoAnEmptyOne() throws IOException {
        Path target = parent.resolve("target");
        AtomicFolder.write(target, false, TWO_FILES);
        Path empty = Files.createDirectory(parent.resolve("empty"));
        AtomicFolder.write(empty, false, TWO_FILES);

        assertThat(target.resolve("b")).hasBinaryContent(new byte[] {2});
        assertThat(empty.resolve("a")).hasBinaryContent(new byte[] {1});
        assertThat(names(parent)).containsExactlyInAnyOrder("target", "empty");
    }

    @Test
    void replacesOnlyIfToldToAndOnlyItsOwnFiles() throws IOException {
        Path target = Files.createDirectory(parent.resolve("target"));
        Files.writeString(target.resolve("a"), "mine");

        assertThatThrownBy(() -> AtomicFolder.write(target, false, TWO_FILES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not empty");
        AtomicFolder.write(target, true, TWO_FILES);
        assertThat(target.resolve("a")).hasBinaryContent(new byte[] {1});

        Files.writeString(target.resolve("thesis.txt"), "years of work");
        Files.writeString(target.resolve("a"), "changed");
        assertThatThrownBy(() -> AtomicFolder.write(target, true, TWO_FILES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("thesis.txt");
        assertThat(target.resolve("thesis.txt")).hasContent("years of work");
        assertThat(target.resolve("a")).hasContent("changed");
        assertThat(names(parent)).containsExactly("target");
    }

    @Test
    void leavesNothingWhenItIsGivenUpOrFails() throws IOException {
        Path target = parent.resolve("target");
        assertThatThrownBy(() -> AtomicFolder.write(target, false, into -> {
                    into.write("a", out -> out.write(1));
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> AtomicFolder.write(
                        target,
                        false,
                        into -> into.write("a", out -> {
                            out.write(1);
                            throw new IOException("No space left on device");
                        })))
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("target");
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void refusesWhatCannotBeAFolder() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "text");
        assertThatThrownBy(() -> AtomicFolder.write(file, true, TWO_FILES)).hasMessageContaining("it is not a folder");
        assertThatThrownBy(() -> AtomicFolder.write(parent.resolve("no/such"), true, TWO_FILES))
                .hasMessageContaining("there is no folder");
        assertThat(file).hasContent("text");
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
