package org.tripletlab.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.export.sphere.SphereViewOptions;
import org.tripletlab.math.Projection;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.ScreenQueue;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LiveModel;

class PictureViewModelTest {
    @TempDir
    private Path folder;

    private final FakePlayback playback = new FakePlayback();
    private final LiveModel live = new LiveModel(playback);
    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background(screen);
    private final Activities activities = new Activities();
    private PictureViewModel model;

    @BeforeEach
    void make() {
        model = new PictureViewModel(
                live,
                new Texts(Language.ENGLISH),
                background,
                activities,
                size -> new LaneViewOptions(embeddings -> Projection.of(embeddings, size), SphereViewOptions.HOME),
                Optional::empty,
                folder);
        live.pull();
    }

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void hasNothingToSaveBeforeAStepIsShown() {
        assertThat(model.propose()).isFalse();
        model.fileProperty().set(folder.resolve("a.png").toString());
        assertThat(model.save()).isFalse();
    }

    @Test
    void proposesANameForWhatIsShown() {
        record();
        assertThat(model.propose()).isTrue();
        String miner = live.shownRecording().orElseThrow().miner();
        assertThat(model.fileProperty().get())
                .isEqualTo(
                        folder.resolve("tripletlab-" + miner + "-step-20.png").toString());
        assertThat(model.lanesProperty().get()).isEqualTo(1);
    }

    @Test
    void saysWhatIsToBeKnownOfTheFileAndItsSize() throws Exception {
        record();
        model.propose();
        assertThat(model.remark()).isEmpty();
        Files.createFile(Path.of(model.fileProperty().get()));
        assertThat(model.remark()).contains(Message.of("picture.replaces"));
        model.fileProperty().set(" ");
        assertThat(model.remark()).contains(Message.of("picture.no-file"));
        assertThat(model.save()).isFalse();
        model.scaleProperty().set(4);
        assertThat(model.pixels()).containsExactly(4800, 3600);
    }

    @Test
    void savesThePictureInItsSizeAndRemembersTheFolder() throws Exception {
        record();
        Path target = Files.createDirectory(folder.resolve("other")).resolve("sphere.png");
        model.fileProperty().set(target.toString());
        model.scaleProperty().set(1);
        assertThat(model.save()).isTrue();
        assertThat(activities.currentProperty().get().says()).isEqualTo(Message.of("picture.saving", "sphere.png"));
        screen.takeNext();
        assertThat(activities.outcomeProperty().get()).isEqualTo(Message.of("picture.saved", target.toString()));
        BufferedImage picture = ImageIO.read(target.toFile());
        assertThat(picture.getWidth()).isEqualTo(model.pixels()[0]);
        assertThat(picture.getHeight()).isEqualTo(model.pixels()[1]);
        assertThat(model.folder()).isEqualTo(target.getParent());
    }

    @Test
    void saysWhyItCouldNotBeSaved() throws Exception {
        record();
        Path file = Files.createFile(folder.resolve("file"));
        model.fileProperty().set(file.resolve("sphere.png").toString());
        assertThat(model.save()).isTrue();
        screen.takeNext();
        assertThat(activities.outcomeProperty().get().key()).isEqualTo("picture.failed");
    }

    private void record() {
        playback.record(20, SessionState.SEPARATING);
        live.pull();
    }
}
