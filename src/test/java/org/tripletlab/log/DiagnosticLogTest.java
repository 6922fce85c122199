package org.tripletlab.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log has what a report needs, no name of the user's things, a bounded size, and no other process's lines. */
class DiagnosticLogTest {
    private static final String HEADER = "TripletLab 1.2.3";

    @TempDir
    private Path folder;

    private Path logs;

    @BeforeEach
    void begin() {
        logs = folder.resolve("new %u").resolve("log");
        DiagnosticLog.begin(logs, HEADER);
    }

    @AfterEach
    void end() {
        DiagnosticLog.end();
    }

    @Test
    void makesNoFileBeforeThereIsSomethingToRecord() {
        assertThat(DiagnosticLog.file()).isEmpty();
        assertThat(logs).doesNotExist();
    }

    @Test
    void beginsWithTheProgramAndKeepsNotesAsTheyAre() throws IOException {
        DiagnosticLog.note("Java 17, {0} cores, it's Haswell");
        assertThat(written().lines().findFirst()).hasValue("---- " + HEADER);
        assertThat(written()).contains("INFO", "Java 17, {0} cores, it's Haswell");
    }

    @Test
    void keepsTheStackOfAnErrorWithoutWhatItsMessageNames() throws IOException {
        Path picture = Path.of(System.getProperty("user.home"), "My pictures", "Berta", "holiday 7.png");
        Throwable read = new NoSuchFileException(picture.toString());
        DiagnosticLog.failure(
                "Reading broke off.",
                new IllegalStateException("class Berta", new UncheckedIOException((IOException) read)));
        assertThat(written())
                .contains("SEVERE", "Reading broke off.", "Caused by: java.nio.file.NoSuchFileException")
                .contains("at " + getClass().getName() + ".keepsTheStackOfAnErrorWithoutWhatItsMessageNames(")
                .doesNotContain("Berta")
                .doesNotContain("holiday")
                .doesNotContain("My pictures")
                .doesNotContain(System.getProperty("user.home") + "/");
    }

    @Test
    void keepsWhatJavaItselfSaysOfItsCode() throws IOException {
        DiagnosticLog.failure(
                "A run broke off.", new ArrayIndexOutOfBoundsException("Index 5 out of bounds for length 3"));
        assertThat(written()).contains("ArrayIndexOutOfBoundsException: Index 5 out of bounds for length 3");
    }

    @Test
    void takesWarningsOfLibrariesUpToTheFirstPath() throws IOException {
        LogRecord warning = new LogRecord(Level.WARNING, "Cannot use {0}, skipped");
        warning.setLoggerName("org.example.fonts");
        warning.setParameters(new Object[] {"/home/anna/My pictures/Berta/a.png"});
        // Only the handler of the file: the console would print it among the results of the tests.
        LogFile file = new LogFile(logs, HEADER);
        file.publish(warning);
        String text = Files.readString(file.file().orElseThrow());
        file.close();
        assertThat(text).contains("org.example.fonts: Cannot use (").doesNotContain("anna", "Berta", "pictures");
    }

    @Test
    void recognisesPathsOfEverySystemAndNamesOfPictures() {
        for (String named : List.of(
                "Cannot open C:\\Users\\anna\\x",
                "Cannot open \\\\server\\anna",
                "Cannot open ~/anna",
                "Cannot open file:/anna",
                "Cannot open anna.JPG today",
                "Cannot open anna.tripletlab")) {
            assertThat(LogText.withoutNames(named)).startsWith("Cannot open (").doesNotContain("anna");
        }
        assertThat(LogText.withoutNames("No kernel: size 3")).isEqualTo("No kernel: size 3");
    }

    @Test
    void leavesTheFileOfAnotherProcessAlone() throws IOException {
        DiagnosticLog.note("first");
        LogFile other = new LogFile(logs, HEADER);
        other.publish(new LogRecord(Level.INFO, "second"));
        assertThat(other.file()).isPresent().isNotEqualTo(DiagnosticLog.file());
        assertThat(other.file().orElseThrow()).content().contains("second").doesNotContain("first");
        other.close();
        assertThat(written()).doesNotContain("second");
    }

    @Test
    void goesOnInTheFileOfAnEndedProcess() throws IOException {
        DiagnosticLog.note("yesterday");
        DiagnosticLog.begin(logs, HEADER);
        DiagnosticLog.note("today");
        assertThat(written()).contains("yesterday", "today");
    }

    @Test
    void staysSmall() throws IOException {
        String sentence = "x".repeat(1000);
        for (int line = 0; line < 900; line++) {
            DiagnosticLog.note(sentence);
        }
        DiagnosticLog.note("the newest");
        assertThat(written()).contains("the newest");
        try (Stream<Path> files = Files.list(logs)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isBetween(200_000L, 500_000L);
        }
    }

    @Test
    void doesWithoutAFileWhereNoneCanBeWritten() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        DiagnosticLog.begin(taken.resolve("log"), HEADER);
        DiagnosticLog.note("unheard");
        DiagnosticLog.failure("unheard", new IllegalStateException());
        assertThat(DiagnosticLog.file()).isEmpty();
        assertThat(taken).hasContent("a file");
    }

    @Test
    void neverWritesToTheConsole() {
        Logger ours = Logger.getLogger(DiagnosticLog.OWN);
        assertThat(ours.getUseParentHandlers()).isFalse();
        assertThat(ours.getHandlers()).singleElement().isInstanceOf(LogFile.class);
    }

    /** An export to PDF once printed a warning for each table of the font. */
    @ParameterizedTest
    @ValueSource(strings = {"org.apache.fontbox.ttf.CmapSubtable", "org.nd4j.linalg.factory.Nd4jBackend"})
    void keepsWarningsOfLibrariesOffTheConsole(String library) {
        Handler[] others = Arrays.stream(Logger.getLogger("").getHandlers())
                .filter(handler -> !(handler instanceof LogFile))
                .toArray(Handler[]::new);
        assertThat(others).isNotEmpty().allSatisfy(handler -> {
            assertThat(handler.getFilter().isLoggable(warning(library))).isFalse();
            assertThat(handler.getFilter().isLoggable(warning("org.tripletlab.history.CheckpointFile")))
                    .isTrue();
        });
    }

    private static LogRecord warning(String logger) {
        LogRecord warning = new LogRecord(Level.WARNING, "not supported");
        warning.setLoggerName(logger);
        return warning;
    }

    @Test
    void tellsFaultsFromWhatIsForeseen() {
        assertThat(DiagnosticLog.isFault(new IllegalStateException())).isTrue();
        assertThat(DiagnosticLog.isFault(new StackOverflowError())).isTrue();
        assertThat(DiagnosticLog.isFault(new OutOfMemoryError())).isFalse();
        assertThat(DiagnosticLog.isFault(new IllegalArgumentException("17 is too many")))
                .isFalse();
        assertThat(DiagnosticLog.isFault(new IOException("gone"))).isFalse();
        assertThat(DiagnosticLog.isFault(new UncheckedIOException(new IOException("gone"))))
                .isFalse();
    }

    private String written() throws IOException {
        return Files.readString(DiagnosticLog.file().orElseThrow());
    }
}
