package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.compare.ComparisonVerdict;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.export.replay.ReplayOptions;
import org.tripletlab.export.replay.ReplayPage;
import org.tripletlab.export.worksheet.Worksheet;
import org.tripletlab.history.Hindsight;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.runner.Playback;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** The step of a collapse is the same in all that is said and drawn of a recorded run. */
class OneCollapseTest {
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private static LaneRecord lane;
    private static int collapsedAt;

    @BeforeAll
    static void train() {
        lane = TrainedLane.of(
                'A', TrainedLane.SPEC.with(Parameters.STEPS, 200).with(Parameters.MINER, "hardest-negative"));
        collapsedAt = last().measurement().diagnosis().collapsedAtStep().orElseThrow();
    }

    @Test
    void coloursAndWordsChangeAtTheStepOfTheMark() {
        RunnerView view = lane.view();
        assertThat(view.history().events().stream()
                        .filter(event -> event.kind() == SessionEvent.Kind.COLLAPSED)
                        .map(SessionEvent::markedStep))
                .containsExactly(collapsedAt);
        assertThat(firstCollapsed(view.recordings()))
                .as("what is recorded is certain only later, and stays")
                .isGreaterThan(collapsedAt);
        assertThat(firstCollapsed(Hindsight.of(view.recordings())))
                .as("the colour on the time line")
                .isEqualTo(collapsedAt);
        LiveModel model = new LiveModel(playing(view));
        Sentences sentences = new Sentences(ENGLISH);
        for (Recording each : view.recordings()) {
            int step = each.measurement().step();
            model.showStep(step);
            boolean collapsed = step >= collapsedAt;
            assertThat(sentences.stateWord(model).equals("Collapsed"))
                    .as("word at step %d", step)
                    .isEqualTo(collapsed);
            assertThat(model.shownRecording().orElseThrow().measurement())
                    .isSameAs(model.shownMeasurementProperty().get());
        }
    }

    @Test
    void whatIsNotKnownYetIsNotSaid() {
        RunnerView view = lane.view();
        List<Recording> early = view.recordings().stream()
                .filter(each -> each.measurement().step() <= collapsedAt + Parameters.MEASURE_EVERY)
                .toList();
        assertThat(Hindsight.of(early)).isEqualTo(early);
        assertThat(Hindsight.of(early.get(early.size() - 2), early)).isSameAs(early.get(early.size() - 2));
    }

    @Test
    void oneRecordingHasTheStateThatItHasAmongAll() {
        List<Recording> recordings = lane.view().recordings();
        List<Recording> known = Hindsight.of(recordings);
        for (int i = 0; i < recordings.size(); i++) {
            assertThat(Hindsight.of(recordings.get(i), recordings)).isEqualTo(known.get(i));
        }
    }

    @Test
    void verdictWorksheetAndPageNameThisStep(@TempDir Path folder) throws Exception {
        assertThat(ENGLISH.say(ComparisonVerdict.of(
                                List.of(lane.view().spec()),
                                List.of("A"),
                                List.of(Optional.of(last().measurement())),
                                true)
                        .lanes()
                        .get(0)))
                .contains("collapsed at step " + collapsedAt + " ");
        assertThat(Worksheet.of(List.of(lane), ENGLISH, ExportProgress.NONE).questions())
                .extracting(Worksheet.Question::answer)
                .anyMatch(answer -> answer.startsWith("Step " + collapsedAt + "."));
        Path page = folder.resolve("page.html");
        ReplayPage.write(List.of(lane), ReplayOptions.DEFAULT, page, ExportProgress.NONE);
        assertThat(Files.readString(page))
                .contains("{\"step\":" + collapsedAt + ",\"state\":\"collapsed\"}")
                .contains("{\"step\":" + collapsedAt + ",\"state\":\"collapsed\",\"words\"");
    }

    private static Recording last() {
        List<Recording> recordings = lane.view().recordings();
        return recordings.get(recordings.size() - 1);
    }

    private static int firstCollapsed(List<Recording> recordings) {
        List<Recording> collapsed = new ArrayList<>(recordings);
        collapsed.removeIf(each -> each.measurement().diagnosis().state() != SessionState.COLLAPSED);
        return collapsed.get(0).measurement().step();
    }

    private static Playback playing(RunnerView view) {
        return (Playback) Proxy.newProxyInstance(
                Playback.class.getClassLoader(), new Class<?>[] {Playback.class}, (proxy, method, arguments) -> view);
    }
}
