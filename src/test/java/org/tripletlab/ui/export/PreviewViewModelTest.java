package org.tripletlab.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.compare.Comparison;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.catalogue.PictureExporter;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.ScreenQueue;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LanesModel;

class PreviewViewModelTest {
    private static final PixelSize ROOM = new PixelSize(240, 400);

    private final List<FakePlayback> runs = new ArrayList<>();
    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background(screen);
    private final LanesModel lanes = new LanesModel(
            new Comparison(
                    (bound, pace, generations) -> {
                        runs.add(new FakePlayback());
                        return runs.get(runs.size() - 1);
                    },
                    1 << 20),
            new Texts(Language.ENGLISH));
    private final ExportViewModel export =
            new ExportViewModel(lanes, Map::of, background, new Activities(System::nanoTime), System::nanoTime);
    private final PreviewViewModel preview = export.preview();
    private ExportForm form;

    @BeforeEach
    void openDialog() {
        lanes.pull();
        runs.get(0).record(20, SessionState.SEPARATING);
        lanes.pull();
        form = export.pictureForm().orElseThrow();
        form.offer(List.of('A'), 'A');
        preview.setRoom(ROOM);
        preview.open(form, () -> Language.ENGLISH);
    }

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void isDrawnInTheBackgroundWithAPlaceholder() throws Exception {
        export.pulse();
        assertThat(sentence()).contains("export.preview.drawing");
        assertThat(preview.stateProperty().get().picture()).isEmpty();
        screen.takeNext();
        export.pulse();
        assertThat(sentence()).isEmpty();
        assertThat(preview.stateProperty().get().picture()).hasValueSatisfying(picture -> {
            assertThat(picture.whole()).isEqualTo(new PixelSize(2400, 1800));
            assertThat(picture.size()).isEqualTo(new PixelSize(240, 180));
        });
    }

    @Test
    void ofSeveralChangesTheLatestWins() throws Exception {
        export.pulse();
        form.text(PictureExporter.WIDTH).set("1000");
        export.pulse();
        form.text(PictureExporter.WIDTH).set("600");
        export.pulse();
        screen.takeNext();
        export.pulse();
        assertThat(sentence()).as("the picture is of earlier options").contains("export.preview.drawing");
        assertThat(preview.stateProperty().get().picture()).isPresent();
        screen.takeNext();
        export.pulse();
        assertThat(sentence()).isEmpty();
        assertThat(preview.stateProperty().get().picture().orElseThrow().whole().width())
                .isEqualTo(600);
    }

    @Test
    void aRefusedOptionLeavesASentenceUntilItIsCorrected() throws Exception {
        draw();
        form.text(PictureExporter.WIDTH).set("9000");
        export.pulse();
        assertThat(sentence()).contains("export.preview.refused");
        assertThat(preview.stateProperty().get().picture()).isEmpty();
        form.text(PictureExporter.WIDTH).set("900");
        export.pulse();
        assertThat(sentence()).contains("export.preview.drawing");
        screen.takeNext();
        assertThat(preview.stateProperty().get().picture()).isPresent();
    }

    @Test
    void whatCannotBeDrawnIsSaid() throws Exception {
        draw();
        form.text(PictureExporter.LANE).set("D");
        draw();
        assertThat(preview.stateProperty().get().picture()).isEmpty();
        assertThat(preview.stateProperty().get().sentence())
                .map(new Texts(Language.ENGLISH)::say)
                .hasValueSatisfying(words -> assertThat(words).contains("D"));
    }

    @Test
    void nothingIsDrawnTwiceOrAfterTheEnd() throws Exception {
        draw();
        PreviewViewModel.State before = preview.stateProperty().get();
        export.pulse();
        export.pulse();
        assertThat(preview.stateProperty().get()).isSameAs(before);
        preview.close();
        form.text(PictureExporter.WIDTH).set("700");
        export.pulse();
        assertThat(preview.stateProperty().get()).isSameAs(before);
    }

    private void draw() throws InterruptedException {
        export.pulse();
        screen.takeNext();
        export.pulse();
    }

    private Optional<String> sentence() {
        return preview.stateProperty().get().sentence().map(Message::key);
    }
}
