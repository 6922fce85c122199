package org.tripletlab.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.compare.Comparison;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.store.EnrolmentFile;
import org.tripletlab.store.SavedDrawing;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.ScreenQueue;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Problems.Problem;
import org.tripletlab.ui.model.Transport;

/** State of a session; saving and opening real runs is tested in the window. */
class SessionViewModelTest {
    @TempDir
    private Path folder;

    private final FakePlayback playback = new FakePlayback();
    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background(screen);
    private final Activities activities = new Activities(System::nanoTime);
    private final LanesModel lanes = new LanesModel(
            new Comparison((bound, pace, generations) -> playback, 1 << 20), new Texts(Language.ENGLISH));
    private SessionViewModel model;

    @BeforeEach
    void make() {
        lanes.pull();
        model = new SessionViewModel(
                lanes,
                new Transport(playback, lanes.focus()),
                DatasetCache.ofThisProcess(Optional.empty()),
                new NoWindow(),
                background,
                activities,
                List.of(folder.resolve("before.tripletlab")));
    }

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void isUntouchedUntilSomethingIsBegunByHand() {
        assertThat(model.hasBegun()).isFalse();
        playback.record(20, SessionState.SEPARATING);
        lanes.pull();
        assertThat(model.hasBegun()).isTrue();
        assertThat(model.isUntouched()).isTrue();
        playback.record(40, SessionState.SEPARATING);
        lanes.pull();
        assertThat(model.isUntouched()).as("training alone changes nothing").isTrue();
        playback.load(ExperimentSpec.DEFAULT.with(Parameters.MINER, "random"));
        lanes.pull();
        assertThat(model.isUntouched()).isFalse();
    }

    @Test
    void isInAnotherStateAfterEveryStep() {
        Object before = model.state();
        assertThat(model.state()).isEqualTo(before);
        playback.record(20, SessionState.SEPARATING);
        lanes.pull();
        assertThat(model.state()).isNotEqualTo(before);
    }

    @Test
    void withoutAFileNothingCountsAsChanged() {
        playback.record(20, SessionState.SEPARATING);
        lanes.pull();
        model.pulse();
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(model.fileProperty().get()).isEmpty();
        assertThat(model.proposedName()).isEqualTo("session.tripletlab");
    }

    @Test
    void aFileThatIsNoSessionLeavesAllAsItWas() throws Exception {
        Path damaged = Files.writeString(folder.resolve("damaged.tripletlab"), "no session");
        List<Path> recent = model.recentProperty().get();
        Object before = model.state();
        model.open(damaged);
        assertThat(model.isBusy()).isTrue();
        assertThat(activities.currentProperty().get().says())
                .isEqualTo(Message.of("file.opening", "damaged.tripletlab"));
        screen.takeNext();
        assertThat(model.isBusy()).isFalse();
        assertThat(activities.currentProperty().get()).isNull();
        assertThat(activities.problems().shownProperty().get())
                .extracting(Problem::kind)
                .containsExactly(ActivityKind.OPEN);
        assertThat(model.state()).isEqualTo(before);
        assertThat(model.recentProperty().get()).isEqualTo(recent);
        assertThat(model.fileProperty().get()).isEmpty();
    }

    @Test
    void opensOneFileAtATime() throws IOException, InterruptedException {
        List<String> refused = new ArrayList<>();
        model.open(folder.resolve("first.tripletlab"), () -> {}, () -> refused.add("first"));
        model.open(folder.resolve("second.tripletlab"), () -> {}, () -> refused.add("second"));
        screen.takeNext();
        assertThat(refused).containsExactly("first");
        model.open(folder.resolve("second.tripletlab"), () -> {}, () -> refused.add("second"));
        screen.takeNext();
        assertThat(refused).containsExactly("first", "second");
    }

    /** Nothing around the lanes. */
    private static final class NoWindow implements WindowState {
        @Override
        public Map<String, String> words() {
            return Map.of();
        }

        @Override
        public void restore(Map<String, String> words) {
            // There is nothing to look like that.
        }

        @Override
        public void arrived() {
            // Nothing waits for it.
        }

        @Override
        public Optional<EnrolmentFile.Content> enrolment() {
            return Optional.empty();
        }

        @Override
        public void enrol(Optional<EnrolmentFile.Content> content) {
            // There is no list of names.
        }

        @Override
        public Optional<SavedDrawing> drawing() {
            return Optional.empty();
        }

        @Override
        public void draw(Optional<SavedDrawing> drawing) {
            // There is no pad.
        }
    }
}
