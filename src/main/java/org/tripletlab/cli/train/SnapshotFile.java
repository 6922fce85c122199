package org.tripletlab.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.export.picture.Pictures;
import org.tripletlab.export.sphere.RunPicture;

/** Picture of the sphere at the end of a run. */
final class SnapshotFile {
    private SnapshotFile() {}

    static void write(Path file, ExperimentSpec spec, TrainingData data, Recording last) throws IOException {
        Pictures.write(
                List.of(EndPicture.lane('A', spec, data, last)),
                PictureRequest.of(PictureKind.SPHERE, PictureFormat.PNG),
                Optional.of(RunPicture.recipe(last, data, List.of())),
                file,
                ExportProgress.NONE);
    }
}
