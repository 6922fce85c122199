package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Preset;

class ExperimentFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameIt() {
        file = folder.resolve("experiment.json");
    }

    @Test
    void everyPresetComesBack() throws IOException {
        for (Preset preset : Preset.all()) {
            ExperimentFile.write(file, preset.spec());
            assertThat(ExperimentFile.read(file)).as(preset.id()).isEqualTo(preset.spec());
        }
    }

    @Test
    void onlyWhatWasSetByHandIsWritten() throws IOException {
        ExperimentFile.write(file, ExperimentSpec.DEFAULT.with(Parameters.MARGIN, 0.3));
        assertThat(Files.readString(file)).contains("\"margin\" : 0.3").doesNotContain("seed");
        assertThat(ExperimentFile.read(file).isSetByHand(Parameters.SEED)).isFalse();
    }

    @Test
    void peopleMayWriteCommentsAndQuotes() throws IOException {
        Files.writeString(file, """
                { // by hand
                  "format": "tripletlab-experiment", "formatVersion": 1,
                  # the loss
                  "experiment": {"loss": "arcface", "m2": "0.4", "seed": 7}
                }
                """);
        ExperimentSpec spec = ExperimentFile.read(file);
        assertThat(spec.get(Parameters.M2)).isEqualTo(0.4);
        assertThat(spec.get(Parameters.SEED)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"format": "tripletlab-experiment", "formatVersion": 1, "experiment": {"losss": "x"}} | no parameter "losss"
            {"format": "tripletlab-experiment", "formatVersion": 1, "experiment": {"margin": 9}} | --margin must be a number from 0.001 to 2
            {"format": "tripletlab-experiment", "formatVersion": 1, "experiment": {"margin": [1]}} | must be a number or a text
            {"format": "tripletlab-experiment", "formatVersion": 2, "experiment": {}} | formatVersion 2
            {"format": "tripletlab-experiment", "formatVersion": 1} | has no object "experiment"
            {"format": "something"} | is not an experiment
            [] | is not an experiment
            {"format": | is not JSON at line 1
            {"format": "tripletlab-experiment", "format": "x"} | is not JSON
            """)
    void refusesWithASentenceThatNamesTheFile(String content, String sentence) throws IOException {
        Files.writeString(file, content);
        assertThatThrownBy(() -> ExperimentFile.read(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(sentence);
    }
}
