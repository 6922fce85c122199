package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;

/** Files that leave out whether images are transposed mean what they meant before there was "auto": as they are stored. */
class TransposedInFilesTest {
    @TempDir
    private Path folder;

    @Test
    void anExperimentThatLeavesItOutKeepsItsMeaning() throws IOException {
        Path old = folder.resolve("old.json");
        Files.writeString(
                old,
                "{\"format\": \"tripletlab-experiment\", \"formatVersion\": 1, \"experiment\": {\"dataset\": \""
                        + folder.toString().replace("\\", "\\\\") + "\"}}");
        assertThat(ExperimentFile.read(old).get(Parameters.TRANSPOSED)).isEqualTo("no");
        ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.DATASET, folder.toString());
        assertThat(spec.get(Parameters.TRANSPOSED)).isEqualTo("auto");
        Path now = folder.resolve("new.json");
        ExperimentFile.write(now, spec);
        assertThat(ExperimentFile.read(now)).isEqualTo(spec);
    }

    @Test
    void aLineThatLeavesItOutKeepsItsMeaning() throws IOException {
        ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.DATASET, folder.toString());
        String line = ShareLine.of(spec);
        assertThat(ShareLine.read(line)).isEqualTo(spec);
        assertThat(ShareLine.read(line.replace("&transposed=auto", "")).get(Parameters.TRANSPOSED))
                .isEqualTo("no");
        assertThat(ShareLine.of(ExperimentSpec.DEFAULT)).isEqualTo("tripletlab:");
    }
}
