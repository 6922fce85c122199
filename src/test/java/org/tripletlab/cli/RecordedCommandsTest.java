package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.folder.SmallPictures;
import org.tripletlab.log.DiagnosticLog;

/** What commands leave in the log: how many images of what size they trained on, and no name of the user's things. */
class RecordedCommandsTest {
    private static final List<String> NAMES = List.of("anna", "portraits", "Berta", "Carlo", ".pgm", "lesson");

    @TempDir
    private Path folder;

    private Path portraits;

    @BeforeEach
    void begin() throws IOException {
        portraits = folder.resolve("anna").resolve("portraits");
        SmallPictures.write(portraits, 12, 1, "Berta", "Carlo", "Dora");
        DiagnosticLog.begin(folder.resolve("log"), "TripletLab");
    }

    @AfterEach
    void end() {
        DiagnosticLog.end();
    }

    @Test
    void aTrainingOnOwnPicturesIsRecordedInNumbersAlone() throws IOException {
        Path lesson = folder.resolve("lesson.tripletlab");
        Outcome trained =
                Outcome.of("train", "--dataset", portraits.toString(), "--steps", "3", "--save", lesson.toString());
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        assertThat(written()).contains("images: of the user, PICTURES", "30 and 6 of 32 x 32, 3 classes");
        assertNoNames();
    }

    @Test
    void whatIsRefusedIsSaidToTheUserAndNotRecorded() throws IOException {
        DiagnosticLog.note("begun");
        Outcome refused = Outcome.of(
                "info",
                Files.writeString(folder.resolve("lesson.tripletlab"), "no session")
                        .toString());
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.err()).contains("lesson").doesNotContain("report");
        assertThat(written()).doesNotContain("SEVERE");
        assertNoNames();
    }

    private void assertNoNames() throws IOException {
        assertThat(written()).doesNotContain(NAMES).doesNotContain(folder.toString());
    }

    private String written() throws IOException {
        return Files.readString(DiagnosticLog.file().orElseThrow());
    }
}
