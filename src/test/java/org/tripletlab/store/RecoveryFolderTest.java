package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
