package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.model.Sentences;

class RecoveryFolderTest {
    @TempDir
    private Path folder;

    @Test
    void whatStillRunsIsNotLeft() throws IOException {
        try (RecoveryFolder running = new RecoveryFolder(folder);
                RecoveryFolder other = new RecoveryFolder(folder)) {
            Files.writeString(running.own(), "a");
            assertThat(other.left()).isEmpty();
            assertThat(other.own()).isNotEqualTo(running.own());
        }
    }

    @Test
    void whatACrashLeavesIsFoundAndNotWrittenOver() throws IOException {
        Path left;
        try (RecoveryFolder crashed = new RecoveryFolder(folder)) {
            left = crashed.own();
            Files.writeString(left, "a");
        }
        try (RecoveryFolder next = new RecoveryFolder(folder)) {
            assertThat(next.left()).containsExactly(left);
            assertThat(next.own()).isNotEqualTo(left);
            next.forget(left);
            assertThat(next.left()).isEmpty();
        }
    }

    @Test
    void whyNothingCanBeKeptIsSaidInEveryLanguage() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("in-the-way"));
        try (RecoveryFolder nowhere = new RecoveryFolder(inTheWay)) {
            assertThatThrownBy(nowhere::own)
                    .hasMessage("The folder " + inTheWay
                            + " cannot be written to. Change its permissions or free some space.")
                    .satisfies(refused -> {
                        Message reason = ErrorMessage.of(refused);
                        assertThat(new Sentences(new Texts(Language.ENGLISH)).say(reason))
                                .isEqualTo(refused.getMessage());
                        assertThat(new Sentences(new Texts(Language.CHINESE)).say(Message.of("closing.failed", reason)))
                                .contains("无法写入文件夹 " + inTheWay)
                                .doesNotContain("cannot");
                    });
        }
    }

    @Test
    void whatACrashLeavesIsOfferedByOneProgramOnly() throws IOException {
        Path left = Files.writeString(folder.resolve("running-1.tripletlab"), "a");
        try (RecoveryFolder second = new RecoveryFolder(folder)) {
            try (RecoveryFolder first = new RecoveryFolder(folder)) {
                assertThat(first.left()).containsExactly(left);
                assertThat(second.left()).isEmpty();
                assertThat(first.left()).containsExactly(left);
            }
            assertThat(second.left())
                    .as("once the first has ended without a decision")
                    .containsExactly(left);
        }
        assertThat(folder.resolve("running-1.tripletlab.lock")).doesNotExist();
    }

    /** Looking for what others have left must not give up the lock on the own file, which only another process can see. */
    @Test
    void whatStillRunsIsNotLeftForAnotherProcessEither() throws Exception {
        try (RecoveryFolder running = new RecoveryFolder(folder)) {
            Files.writeString(running.own(), "a");
            Path left = Files.writeString(folder.resolve("running-2.tripletlab"), "a");
            assertThat(running.left()).containsExactly(left);
            running.forget(left);
            assertThat(running.left()).isEmpty();
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WhatIsLeft.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("[]");
        }
    }

    @Test
    void theTwoThatWereClosedLastAreKept() throws IOException {
        for (String content : List.of("a", "b", "c")) {
            try (RecoveryFolder each = new RecoveryFolder(folder)) {
                Files.writeString(each.own(), content);
                each.keepAsLast(Optional.empty());
            }
        }
        try (RecoveryFolder next = new RecoveryFolder(folder)) {
            assertThat(next.last().orElseThrow()).hasContent("c");
            assertThat(next.beforeLast().orElseThrow()).hasContent("b");
            assertThat(next.left()).isEmpty();
        }
    }

    @Test
    void whatIsGivenUpWhileItIsWrittenLeavesWhatWasKeptBefore() throws IOException {
        SavedSession session = SavedRuns.session(SavedRuns.at(SavedRuns.SMALL, 1));
        try (RecoveryFolder running = new RecoveryFolder(folder)) {
            long size = running.keep(session, "test");
            assertThatThrownBy(() -> running.keep(session, "test", () -> {
                        throw new CancellationException();
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(Files.size(running.own())).isEqualTo(size);
        }
    }

    @Test
    void whatIsClosedInGoodOrderIsKeptAsTheLast() throws IOException {
        try (RecoveryFolder first = new RecoveryFolder(folder)) {
            assertThat(first.last()).isEmpty();
            Files.writeString(first.own(), "a");
            first.keepAsLast(Optional.empty());
        }
        try (RecoveryFolder next = new RecoveryFolder(folder)) {
            assertThat(next.left()).isEmpty();
            assertThat(next.last().map(path -> path.getFileName().toString())).contains("last.tripletlab");
        }
    }

    @Test
    void whatWasRecoveredAndNotKeptAnewIsTheLastThen() throws IOException {
        Path recovered = Files.writeString(folder.resolve("running-1.tripletlab"), "a");
        RecoveryFolder running = new RecoveryFolder(folder);
        running.keepAsLast(Optional.of(recovered));
        running.close();
        try (RecoveryFolder next = new RecoveryFolder(folder)) {
            assertThat(next.left()).isEmpty();
            assertThat(next.last()).isPresent();
        }
    }

    @Test
    void whatIsKeptTooLateIsNotTakenForACrash() throws IOException {
        RecoveryFolder closed = new RecoveryFolder(folder);
        SavedSession session = SavedRuns.session(SavedRuns.at(SavedRuns.SMALL, 1));
        assertThat(closed.keep(session, "test")).isPositive();
        closed.keepAsLast(Optional.empty());
        closed.close();
        assertThat(closed.keep(session, "test")).isZero();
        try (RecoveryFolder next = new RecoveryFolder(folder)) {
            assertThat(next.left()).isEmpty();
            assertThat(next.last()).isPresent();
        }
    }

    @Test
    void aFolderThatIsNotThereIsEmpty() {
        try (RecoveryFolder none = new RecoveryFolder(folder.resolve("none"))) {
            assertThat(none.left()).isEmpty();
            assertThat(none.last()).isEmpty();
        }
    }
}
