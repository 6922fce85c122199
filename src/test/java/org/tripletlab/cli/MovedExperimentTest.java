package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.saved.ImageCandidates;

/** The folder given with {@code --data} for an experiment whose images have moved. */
class MovedExperimentTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "faces",
                "../old/faces",
                "/nowhere/at/all/faces",
                "C:\\Users\\Ann\\faces",
                "\\\\server\\share\\faces"
            })
    void imagesAreFoundInTheFolderUnderTheirNameOrAreTheFolder(String typed) throws Exception {
        ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.DATASET, typed);
        Path faces = folder.resolve("faces");
        assertThat(ImageCandidates.within(spec, folder).get(Parameters.DATASET)).isEqualTo(folder.toString());
        Files.createDirectories(faces);
        assertThat(ImageCandidates.within(spec, folder).get(Parameters.DATASET)).isEqualTo(faces.toString());
        assertThat(ImageCandidates.within(spec, faces).get(Parameters.DATASET)).isEqualTo(faces.toString());
    }

    @Test
    void imagesThatAreThereOrHaveANameStay() {
        for (String there : List.of("auto", "bundled", folder.toString())) {
            ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.DATASET, there);
            assertThat(ImageCandidates.within(spec, folder.resolve("other")).get(Parameters.DATASET))
                    .isEqualTo(there);
        }
    }
}
