package org.tripletlab.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.explain.Explanation;
import org.tripletlab.export.sphere.RunPicture;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

/** Picture of the sphere at the end of a run. */
final class SnapshotFile {
    private SnapshotFile() {}

    static void write(Path file, TrainingData data, Recording last) throws IOException {
        Texts texts = new Texts(Language.ENGLISH);
        Measurement measurement = last.measurement();
        Message sentence = Explanation.state(last, data.probe());
        String title = texts.get("state." + measurement.diagnosis().state().id() + ".word");
        RunPicture.of(
                        last,
                        data,
                        List.of(),
                        title,
                        texts.format(sentence.key(), sentence.arguments().toArray()))
                .withUnseenNote(texts.get("sphere.legend.unseen"))
                .write(file, RunPicture.recipe(last, data, List.of()));
    }
}
