package org.tripletlab.ui.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.TestStage.eventually;
import static org.tripletlab.ui.TestStage.onScreen;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.compare.Comparison;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Verdict;
import org.tripletlab.ui.settings.ThemeChoice;

/** The verdict on four lanes in the space that it has below the spheres. */
@NeedsWindow
class VerdictPaneIT {
    private static final double HEIGHT = 145;

    private final Texts texts = new Texts(Language.ENGLISH);
    private LanesModel lanes;
    private VerdictPane pane;
    private TestStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new TestStage();
        onScreen(() -> {
            List<FakePlayback> runs = new ArrayList<>();
            Comparison comparison = new Comparison(
                    (bound, pace, generations) -> {
                        runs.add(new FakePlayback());
                        return runs.get(runs.size() - 1);
                    },
                    1 << 20);
            lanes = new LanesModel(comparison, texts);
            pane = new VerdictPane(lanes, new TextBindings(texts));
            new Appearance(ThemeChoice.LIGHT, 1, Fonts.load()).dress(pane);
            lanes.add();
            lanes.add();
            lanes.add();
            runs.forEach(run -> run.record(600, SessionState.SEPARATING));
            return null;
        });
        stage.show(pane, 1000, (int) HEIGHT);
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    @Test
    void allLanesAreInSightAndTheSummaryIsNotRepeated() throws Exception {
        for (Language language : Language.values()) {
            onScreen(() -> {
                texts.setLanguage(language);
                return null;
            });
            eventually(this::pulse, () -> {
                List<Label> letters = letters();
                assertThat(letters).extracting(Label::getText).containsExactly("A", "B", "C", "D");
                for (Label letter : letters) {
                    Bounds bounds = onScreen(() -> pane.sceneToLocal(letter.localToScene(letter.getBoundsInLocal())));
                    assertThat(bounds.getHeight()).isPositive();
                    assertThat(bounds.getMaxY()).as(letter.getText()).isBetween(1.0, HEIGHT);
                }
            });
            String summary =
                    onScreen(() -> Verdict.of(lanes, texts).orElseThrow().summary());
            assertThat(onScreen(() -> pane.lookupAll(".label").stream()
                            .map(node -> ((Label) node).getText())
                            .toList()))
                    .noneMatch(text -> text.contains(summary));
        }
    }

    private List<Label> letters() throws Exception {
        return onScreen(() -> pane.lookupAll(".lane-letter").stream()
                .map(node -> (Label) node)
                .toList());
    }

    private void pulse() throws Exception {
        onScreen(() -> {
            stage.keepSize();
            lanes.pull();
            pane.pulse();
            return null;
        });
    }
}
