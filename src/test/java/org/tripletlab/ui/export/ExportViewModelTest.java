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
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.compare.Comparison;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.catalogue.ExportFormat;
import org.tripletlab.export.catalogue.ExportOption;
import org.tripletlab.export.catalogue.ExportSource;
import org.tripletlab.export.catalogue.Exporter;
import org.tripletlab.export.catalogue.OptionValues;
import org.tripletlab.export.catalogue.PictureExporter;
import org.tripletlab.metric.diagnosis.SessionState;
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

class ExportViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final List<FakePlayback> runs = new ArrayList<>();
    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background(screen);
    private final Activities activities = new Activities(System::nanoTime);
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
        assertThat(activities.problems().shownProperty().get())
                .containsExactly(new Problem(ActivityKind.EXPORT, Message.of("picture.none")));
    }

    @Test
    void writesOneFileAtATimeAndSaysWhereItIs() throws Exception {
        record();
        CountDownLatch continueFrom = new CountDownLatch(1);
        Path target = folder.resolve("training.csv");
        model.begin(
                format((source, file, progress) -> {
                    await(continueFrom);
                    Files.writeString(file, source.lanes().size() + " lane");
                }),
                OptionValues.NONE,
                target);
        assertThat(model.canBegin()).isFalse();
        assertThat(activities.problems().shownProperty().get())
                .containsExactly(new Problem(ActivityKind.EXPORT, Message.of("export.busy", "training.csv")));
        continueFrom.countDown();
        screen.takeNext();
        assertThat(activities.newsProperty().get()).isEqualTo(Message.of("export.done", target.toString()));
        assertThat(activities.problems().shownProperty().get()).isEmpty();
        assertThat(target).hasContent("1 lane");
        assertThat(model.canBegin()).isTrue();
    }

    @Test
    void saysHowFarALongExportIsAndStopsItWhenAsked() throws Exception {
        record();
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch continueFrom = new CountDownLatch(1);
        model.begin(
                format((source, file, progress) -> {
                    progress.reached(0.5);
                    half.countDown();
                    await(continueFrom);
                    progress.reached(0.6);
                    Files.writeString(file, "too late");
                }),
                OptionValues.NONE,
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
        assertThat(activities.newsProperty().get()).isEqualTo(Message.of("export.cancelled", "film.gif"));
        assertThat(folder.resolve("film.gif")).doesNotExist();
    }

    @Test
    void saysWhyAFileCouldNotBeWritten() throws Exception {
        record();
        model.begin(
                format((source, file, progress) -> {
                    throw new IOException("The disk is full.");
                }),
                OptionValues.NONE,
                folder.resolve("training.csv"));
        screen.takeNext();
        assertThat(activities.problems().shownProperty().get())
                .containsExactly(new Problem(ActivityKind.EXPORT, Message.of("data.refused", "The disk is full.")));
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

    @Test
    void proposesAPictureOfWhatIsOnTheScreen() {
        lanes.pull();
        assertThat(model.pictureForm()).isEmpty();
        record();
        ExportForm form = model.pictureForm().orElseThrow();
        OptionValues values = form.values(Language.CHINESE);
        assertThat(values.get(PictureExporter.KIND)).isEqualTo("sphere");
        assertThat(values.get(PictureExporter.ON_SCREEN)).isTrue();
        assertThat(values.of(PictureExporter.STEP)).isEmpty();
        assertThat(form.refusal(model.source())).isEmpty();
    }

    @Test
    void marksTheFieldThatIsRefused() {
        record();
        ExportForm form = model.pictureForm().orElseThrow();
        form.text(PictureExporter.WIDTH).set("9000");
        assertThat(form.refusal(PictureExporter.WIDTH, model.source())).isPresent();
        assertThat(form.refusal(PictureExporter.STEP, model.source())).isEmpty();
        ExportForm film = form("film");
        film.offer(List.of('A'), 'A');
        text(film, "from").set("400");
        assertThat(film.options())
                .filteredOn(option -> film.refusal(option, model.source()).isPresent())
                .extracting(ExportOption::id)
                .containsExactly("from", "to");
        text(film, "to").set("200");
        assertThat(film.refusal(model.source())).contains(Message.of("export.refused.film-order", 400, 200));
        text(film, "fps").set("fast");
        assertThat(film.options())
                .as("what cannot be read is said first")
                .filteredOn(option -> film.refusal(option, model.source()).isPresent())
                .extracting(ExportOption::id)
                .containsExactly("fps");
    }

    @Test
    void refusedValuesAreReplacedWhenTheDialogOpensAgain() {
        record();
        ExportForm film = form("film");
        film.offer(List.of('A'), 'A');
        text(film, "fps").set("fast");
        film.replaceRefused(model.source());
        assertThat(text(film, "fps").get()).isEqualTo("20");
        text(film, "fps").set("10");
        text(film, "from").set("400");
        film.replaceRefused(model.source());
        assertThat(text(film, "from").get()).isEmpty();
        assertThat(text(film, "fps").get()).as("an allowed value stays").isEqualTo("10");
        assertThat(film.refusal(model.source())).isEmpty();
    }

    private ExportForm form(String group) {
        return model.forms().stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static StringProperty text(ExportForm form, String id) {
        return form.options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(form::text)
                .orElseThrow();
    }

    @Test
    void refusesATypedValueThatIsNotAllowedAndLeavesOutWhatDoesNotApply() {
        record();
        ExportForm form = model.pictureForm().orElseThrow();
        form.text(PictureExporter.WIDTH).set("9000");
        assertThat(form.refusal(model.source()))
                .map(new Texts(Language.ENGLISH)::say)
                .contains("Size (px): enter a whole number from 320 to 8000, or 0 for automatic, not 9000.");
        form.text(PictureExporter.WIDTH).set("");
        assertThat(form.refusal(model.source())).isEmpty();
        form.offer(List.of('A'), 'A');
        assertThat(form.values(Language.ENGLISH).of(PictureExporter.LANE)).contains('A');
        form.text(PictureExporter.KIND).set("charts");
        assertThat(form.values(Language.ENGLISH).of(PictureExporter.LANE)).isEmpty();
    }

    /** Writes what a test wants. */
    private interface Writer {
        void write(ExportSource source, Path file, ExportProgress progress) throws IOException;
    }

    private static Exporter format(Writer writer) {
        return new Exporter(new ExportFormat("test", "test", List.of("csv", "gif"), false, List.of()), List.of()) {
            @Override
            protected void writeFiles(ExportSource source, OptionValues values, Path target, ExportProgress progress)
                    throws IOException {
                writer.write(source, target, progress);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
