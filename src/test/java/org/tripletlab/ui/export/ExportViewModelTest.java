package org.tripletlab.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.compare.Comparison;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.ScreenQueue;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LanesModel;

class ExportViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final List<FakePlayback> runs = new ArrayList<>();
    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background(screen);
    private final Activities activities = new Activities();
    private final AtomicLong clock = new AtomicLong();
    private final LanesModel lanes = new LanesModel(
            new Comparison(
                    (bound, pace, generations) -> {
                        runs.add(new FakePlayback());
                        return runs.get(runs.size() - 1);
                    },
                    1 << 20),
            new Texts(Language.ENGLISH));
    private final ExportViewModel model = new ExportViewModel(lanes, Map::of, background, activities, clock::get);

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void hasNothingToWriteBeforeSomethingIsRecorded() {
        lanes.pull();
        assertThat(model.records()).isEmpty();
        assertThat(model.canBegin()).isFalse();
        assertThat(activities.outcomeProperty().get()).isEqualTo(Message.of("picture.none"));
    }

    @Test
    void writesOneFileAtATimeAndSaysWhereItIs() throws Exception {
        record();
        CountDownLatch continueFrom = new CountDownLatch(1);
        Path target = folder.resolve("training.csv");
        model.begin(
                format((lanes, wish, file, progress) -> {
                    await(continueFrom);
                    Files.writeString(file, lanes.size() + " " + wish.language());
                }),
                Language.CHINESE,
                target);
        assertThat(model.canBegin()).isFalse();
        assertThat(activities.outcomeProperty().get()).isEqualTo(Message.of("export.busy", "training.csv"));
        continueFrom.countDown();
        screen.takeNext();
        assertThat(activities.outcomeProperty().get()).isEqualTo(Message.of("export.done", target.toString()));
        assertThat(target).hasContent("1 CHINESE");
        assertThat(model.canBegin()).isTrue();
    }

    @Test
    void saysHowFarALongExportIsAndStopsItWhenAsked() throws Exception {
        record();
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch continueFrom = new CountDownLatch(1);
        model.begin(
                format((lanes, wish, file, progress) -> {
                    progress.reached(0.5);
                    half.countDown();
                    await(continueFrom);
                    progress.reached(0.6);
                    Files.writeString(file, "too late");
                }),
                Language.ENGLISH,
                folder.resolve("film.gif"));
        await(half);
        model.pulse();
        assertThat(activities.currentProperty().get())
                .as("short ones are not worth a word")
                .isNull();
        clock.set(SECOND);
        model.pulse();
        assertThat(activities.currentProperty().get().says()).isEqualTo(Message.of("export.running", "film.gif", 0.5));
        activities.currentProperty().get().cancel().orElseThrow().run();
        continueFrom.countDown();
        screen.takeNext();
        assertThat(activities.outcomeProperty().get()).isEqualTo(Message.of("export.cancelled", "film.gif"));
        assertThat(folder.resolve("film.gif")).doesNotExist();
    }

    @Test
    void saysWhyAFileCouldNotBeWritten() throws Exception {
        record();
        model.begin(
                format((lanes, wish, file, progress) -> {
                    throw new IOException("The disk is full.");
                }),
                Language.ENGLISH,
                folder.resolve("training.csv"));
        screen.takeNext();
        assertThat(activities.outcomeProperty().get()).isEqualTo(Message.of("data.refused", "The disk is full."));
        assertThat(model.canBegin()).isTrue();
    }

    @Test
    void choosesALaneThatHasSomethingToShow() {
        lanes.pull();
        assertThat(model.chosenLetter()).isEqualTo('A');
        record();
        assertThat(model.chosenLetter()).isEqualTo('A');
        assertThat(model.records())
                .singleElement()
                .satisfies(lane -> assertThat(lane.letter()).isEqualTo('A'));
    }

    private void record() {
        runs.get(0).record(20, SessionState.SEPARATING);
        lanes.pull();
    }

    private static ExportFormat format(ExportFormat.Writer writer) {
        return new ExportFormat("test", ".csv", "training.csv", writer);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
