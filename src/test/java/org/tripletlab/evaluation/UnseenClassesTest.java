package org.tripletlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.Examples;
import org.tripletlab.data.folder.SmallPictures;
import org.tripletlab.data.idx.IdxWriter;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.oneshot.OneShotImages;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;
import org.tripletlab.training.TrainingSession;

/** Classes that only one part of a data set has. */
class UnseenClassesTest {
    @TempDir
    private Path folder;

    private TrainingData data(ExperimentSpec spec) throws IOException {
        return DatasetCache.ofThisProcess(Optional.empty())
                .choose(spec.with(Parameters.DATASET, folder.toString())
                        .withText(Parameters.HIDDEN, "4")
                        .with(Parameters.STEPS, 2)
                        .with(Parameters.PROBE, 40));
    }

    private TrainingData pictures(ExperimentSpec spec) throws IOException {
        return data(spec.with(Parameters.IMAGE_SIZE, 16));
    }

    @Test
    void classesThatOnlyTheTestPartHasAreMeasuredAsNeverSeen() throws IOException {
        SmallPictures.write(folder.resolve("train"), 6, 1, "ann", "cem");
        SmallPictures.write(folder.resolve("test"), 5, 2, "ann", "bob", "cem", "dia");
        TrainingData data = pictures(ExperimentSpec.DEFAULT);
        assertThat(data.training().classNames()).containsExactly("ann", "cem", "bob", "dia");
        assertThat(data.trained().classes()).containsExactly(0, 1);
        assertThat(data.unseenClasses().stream()).containsExactly(2, 3);
        assertThat(data.probe().count()).isEqualTo(20);
        assertThat(data.notices()).contains(Message.of("notice.unseen-classes", "bob, dia", 2));
        assertThat(OneShotImages.unseen(data).labels()).hasSize(10).containsOnly(2, 3);

        ExperimentSpec spec = ExperimentSpec.DEFAULT.withText(Parameters.HIDDEN, "4");
        float[] weights = new TrainingSession(spec, data).copyWeights();
        FinalReport report = FinalReport.of(new FrozenNetwork(0, spec, weights), data);
        assertThat(report.heldOut().orElseThrow().oneShot().get(0).embeddings().ways())
                .isEqualTo(2);
        assertThat(report.metrics()).isPresent();
    }

    @Test
    void theyJoinThoseThatAreHeldOut() throws IOException {
        SmallPictures.write(folder.resolve("train"), 6, 1, "ann", "cem", "eva");
        SmallPictures.write(folder.resolve("test"), 5, 2, "ann", "bob", "cem", "eva");
        TrainingData data = pictures(ExperimentSpec.DEFAULT.with(Parameters.HOLD_OUT, "eva"));
        assertThat(data.trained().classes()).containsExactly(0, 1);
        assertThat(data.probe().labels()).contains(2, 3).doesNotContain(0, 1);
        assertThat(data.trained().examples().labels()).containsOnly(0, 1);
    }

    @Test
    void aLoneUnseenClassHasNoOneShotFigureAndItIsToldWhy() throws IOException {
        SmallPictures.write(folder.resolve("train"), 6, 1, "ann", "cem");
        SmallPictures.write(folder.resolve("test"), 5, 2, "ann", "bob, jr", "cem");
        TrainingData data = pictures(ExperimentSpec.DEFAULT);
        assertThat(data.notices())
                .contains(
                        Message.of("notice.unseen-classes", "\"bob, jr\"", 1),
                        Message.of("notice.one-unseen-class", "\"bob, jr\""));
        SmallPictures.write(folder.resolve("test"), 5, 2, "ann", "bob, jr", "cem", "dia");
        assertThat(pictures(ExperimentSpec.DEFAULT).notices().stream().map(Message::key))
                .doesNotContain("notice.one-unseen-class");
    }

    @Test
    void holdingOutTooManyBesideThemIsTheFaultOfTheOption() throws IOException {
        SmallPictures.write(folder.resolve("train"), 6, 1, "ann", "cem", "eva");
        SmallPictures.write(folder.resolve("test"), 5, 2, "ann", "bob", "cem", "eva");
        ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.HOLD_OUT, "ann,eva");
        assertThatThrownBy(() -> pictures(spec))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("leaves 1 of 3 classes")
                .hasMessageContaining("Hold out fewer");
    }

    @Test
    void classesWithoutATestImageAreTold() throws IOException {
        SmallPictures.write(folder.resolve("train"), 6, 1, "ann", "bob", "cem");
        SmallPictures.write(folder.resolve("test"), 5, 2, "ann", "cem");
        TrainingData data = pictures(ExperimentSpec.DEFAULT);
        assertThat(data.notices()).contains(Message.of("notice.unmeasured-classes", "bob", 1));
        assertThat(data.unseenClasses().isEmpty()).isTrue();
    }

    @Test
    void idxFilesMayHaveThemToo() throws IOException {
        byte[] pixels = new byte[12 * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 37);
        }
        Examples train = new Examples(8, 8, pixels, new int[] {1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 1, 1});
        Examples test = new Examples(8, 8, pixels, new int[] {1, 1, 2, 2, 2, 3, 3, 3, 7, 7, 1, 2});
        IdxWriter.writeCompressed(folder.resolve("train-images-idx3-ubyte.gz"), IdxWriter.images(train));
        IdxWriter.writeCompressed(folder.resolve("train-labels-idx1-ubyte.gz"), IdxWriter.labels(train));
        IdxWriter.writeCompressed(folder.resolve("t10k-images-idx3-ubyte.gz"), IdxWriter.images(test));
        IdxWriter.writeCompressed(folder.resolve("t10k-labels-idx1-ubyte.gz"), IdxWriter.labels(test));
        TrainingData data = data(ExperimentSpec.DEFAULT);
        assertThat(data.training().classNames()).containsExactly("1", "2", "3", "7");
        assertThat(data.trained().classes()).containsExactly(0, 2);
        assertThat(data.trained().examples().labels()).containsOnly(0, 1);
        assertThat(data.unseenClasses().stream()).containsExactly(1, 3);
        assertThat(data.notices().stream().map(Message::key)).contains("notice.unseen-classes");
        assertThat(List.of(data.probe().place(2))).containsExactly("test:2");
    }
}
