package org.tripletlab.ui.oneshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.PaneWindow.SHORT;
import static org.tripletlab.ui.PaneWindow.await;
import static org.tripletlab.ui.PaneWindow.onScreen;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.evaluation.oneshot.OneShotComparison;
import org.tripletlab.evaluation.oneshot.OneShotImages;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.metric.retrieval.OneShot;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.PaneWindow;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.model.Transport;

/** The one-shot experiment from the form to the result, with real networks on the digits 8 and 9. */
@NeedsWindow
class OneShotPaneIT {
    private PaneWindow window;
    private OneShotViewModel model;
    private OneShotPane pane;

    @BeforeEach
    void open() throws Exception {
        window = new PaneWindow();
        model = onScreen(() -> {
            Transport transport = new Transport(window.comparison, window.lanes.focus());
            transport.setSpeedIndex(Transport.SPEEDS.size() - 1);
            return new OneShotViewModel(window.lanes, transport, window.background);
        });
        pane = onScreen(() -> new OneShotPane(model, window.words, window.appearance));
        window.show(pane, pane::pulse, 330, 760);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void eightAndNineFromTheFormToTheResult() throws Exception {
        window.race(SHORT.with(Parameters.PROBE, 600));
        await(() -> text("#one-shot-held-out").equals("8,9"));
        await(() -> says().startsWith("This lane was trained on the classes to recognise (8, 9)"));
        assertThat(button("#one-shot-run").isVisible()).isFalse();
        assertThat(button("#one-shot-restart").getText()).isEqualTo("Restart lane A with 8,9 held out");
        press("#one-shot-restart");
        await(() -> window.lanes.focus().view().spec().get(Parameters.HOLD_OUT).equals("8,9")
                && window.lanes.focus().view().phase() == RunnerPhase.FINISHED);
        await(() -> says().equals("Ready, with the network of step 120."));
        set("#one-shot-trials", "200");
        await(() -> !button("#one-shot-run").isDisabled());
        press("#one-shot-run");
        await(() -> model.resultProperty().get().isPresent());
        OneShotResult result = model.resultProperty().get().orElseThrow();
        OneShotComparison same = OneShotComparison.of(
                OneShotImages.unseen(result.tested().data()),
                result.embeddings().unit(),
                result.embeddings().size(),
                2,
                1,
                200);
        assertThat(result.comparison()).as("as the command line does").isEqualTo(same);
        OneShot found = result.comparison().embeddings();
        assertThat(result.mistakes()).hasSize((int) Math.round((1 - found.accuracy()) * 400));
        assertThat(text("#one-shot-result")).contains("2-way 1-shot", "±");
        assertThat(text("#one-shot-pixels")).contains("Guessing: 50.0%");
        ListView<?> list = (ListView<?>) pane.lookup("#one-shot-mistakes");
        onScreen(() -> {
            list.getSelectionModel().select(0);
            return null;
        });
        await(() -> pane.lookup("#mistake").isVisible());
        OneShotComparison.Mistake mistake = result.mistakes().get(0);
        assertThat(((Label) pane.lookup("#mistake .mistake-says")).getText())
                .isEqualTo("Trial " + (mistake.trial() + 1) + ": class " + result.className(mistake.row())
                        + " was taken for " + mistake.answer() + ".");
        assertThat(result.trial(mistake.trial()).answer(mistake.question())).isNotEqualTo(mistake.question());
    }

    @Test
    void whatCannotBeRunIsSaidInASentence() throws Exception {
        await(() -> says().equals("The images are still being prepared."));
        window.race(SHORT.with(Parameters.HOLD_OUT, "8,9"));
        await(() -> says().startsWith("Ready"));
        set("#one-shot-held-out", "");
        await(() -> says().startsWith("Enter the classes to recognise"));
        set("#one-shot-held-out", "8,x");
        await(() -> says().startsWith("The data set has no class \"x\""));
        set("#one-shot-held-out", "0-9");
        await(() -> says().startsWith("Too many of the 10 classes"));
        set("#one-shot-held-out", "8,9");
        set("#one-shot-ways", "3");
        await(() -> says().startsWith("3 ways need 3 held-out classes. There are only 2"));
        set("#one-shot-ways", "two");
        await(() -> says().equals("N must be a whole number from 2 to 10."));
        set("#one-shot-ways", "2");
        set("#one-shot-shots", "900");
        await(() -> says().startsWith("Class 8 needs "));
        set("#one-shot-shots", "1");
        await(() -> says().startsWith("Ready"));
    }

    @Test
    void aWrongEntryIsFramedAndEscapeRestoresTheLastRightOne() throws Exception {
        window.race(SHORT.with(Parameters.HOLD_OUT, "8,9"));
        await(() -> says().startsWith("Ready"));
        assertThat(framed()).isEmpty();
        set("#one-shot-trials", "50");
        pulseOnce();
        for (String id : List.of("held-out", "ways", "shots", "trials")) {
            String field = "#one-shot-" + id;
            String right = text(field);
            set(field, "none");
            await(() -> framed().equals(List.of("one-shot-" + id)));
            assertThat(pane.lookup("#one-shot-says").getStyleClass()).contains("field-error");
            escape(field);
            await(() -> framed().isEmpty() && says().startsWith("Ready"));
            assertThat(text(field)).isEqualTo(right);
            assertThat(pane.lookup("#one-shot-says").getStyleClass()).doesNotContain("field-error");
        }
        assertThat(text("#one-shot-trials")).isEqualTo("50");
    }

    /** A lane that was trained on the classes needs a restart, but no other entry. */
    @Test
    void classesThatNeedARestartAreNoWrongEntry() throws Exception {
        window.race(SHORT);
        await(() -> says().startsWith("This lane was trained on the classes to recognise (8, 9)"));
        assertThat(framed()).isEmpty();
    }

    private List<String> framed() {
        return pane.lookupAll(".text-field").stream()
                .filter(field -> field.getPseudoClassStates().contains(FormControls.INVALID))
                .map(Node::getId)
                .toList();
    }

    private void pulseOnce() throws Exception {
        onScreen(() -> {
            pane.pulse();
            return null;
        });
    }

    private void escape(String id) throws Exception {
        onScreen(() -> {
            pane.lookup(id)
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return null;
        });
    }

    @Test
    void aCollapsedNetworkIsNamedSo() throws Exception {
        window.race(SHORT.with(Parameters.HOLD_OUT, "8,9").with(Parameters.MINER, "hardest-negative"));
        await(() -> says().startsWith("Ready"));
        press("#one-shot-run");
        await(() -> model.resultProperty().get().isPresent());
        await(() -> pane.lookup("#one-shot-warning").getAccessibleText().startsWith("The network has collapsed"));
    }

    private String says() {
        return text("#one-shot-says");
    }

    private String text(String id) {
        javafx.scene.Node node = pane.lookup(id);
        return node instanceof TextField field ? field.getText() : ((Label) node).getText();
    }

    private Button button(String id) {
        return (Button) pane.lookup(id);
    }

    private void set(String id, String text) throws Exception {
        onScreen(() -> {
            ((TextField) pane.lookup(id)).setText(text);
            return null;
        });
    }

    private void press(String id) throws Exception {
        onScreen(() -> {
            button(id).fire();
            return null;
        });
    }
}
