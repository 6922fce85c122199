package org.tripletlab.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.animation.Ffmpeg;
import org.tripletlab.export.animation.Mp4Support;
import org.tripletlab.export.font.MissingGlyphs;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.export.picture.Pictures;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LanesModel;

/** Writes all lanes as a file, in the background, one at a time. */
public final class ExportViewModel {
    /** Shorter than this is over before anybody could read of it. */
    private static final long WORTH_SAYING_NANOS = 500_000_000L;

    private final LanesModel lanes;
    private final Supplier<Map<Character, LaneViewOptions>> sights;
    private final Background background;
    private final Activities activities;
    private final LongSupplier clock;
    private final ExportForm form = new ExportForm();
    private Optional<Running> running = Optional.empty();

    /** A picture, and which letters it has boxes for. */
    private record Drawn(byte[] png, Optional<Message> missing) {}

    /** What is under way. */
    private static final class Running {
        private final Path target;
        private final long since;
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private volatile double share;
        private int said = -1;

        Running(Path target, long since) {
            this.target = target;
            this.since = since;
        }
    }

    /**
     * Makes it with nothing under way.
     *
     * @param sights how the lanes are seen on the screen
     * @param clock the time in ns
     */
    public ExportViewModel(
            LanesModel lanes,
            Supplier<Map<Character, LaneViewOptions>> sights,
            Background background,
            Activities activities,
            LongSupplier clock) {
        this.lanes = lanes;
        this.sights = sights;
        this.background = background;
        this.activities = activities;
        this.clock = clock;
    }

    /** Returns the lanes that have something to show. */
    List<LaneRecord> records() {
        return lanes.lanes().stream()
                .filter(lane -> !lane.run().view().recordings().isEmpty())
                .map(lane -> new LaneRecord(lane.letter(), lane.run().view(), lane.origin()))
                .toList();
    }

    /** Returns what the dialog sets; it stays from one time to the next. */
    ExportForm form() {
        return form;
    }

    /** Finds out whether there can be an MP4 here, and what to know of it. */
    void askForFfmpeg(Consumer<Mp4Support> told) {
        background.run(
                Ffmpeg::support,
                told,
                problem -> told.accept(new Mp4Support(Optional.of(ErrorMessage.notice(problem)), Optional.empty())));
    }

    /** Finds out which letters of the lanes cannot be drawn here; nothing if all can. */
    void askForLetters(Consumer<Optional<Message>> told) {
        List<LaneRecord> taken = records();
        background.run(
                () -> MissingGlyphs.in(taken, List.of()),
                told,
                problem -> told.accept(Optional.of(ErrorMessage.notice(problem))));
    }

    /** Tells whether it can be begun; says why not. */
    boolean canBegin() {
        if (running.isPresent()) {
            activities.end(
                    Message.of("export.busy", running.get().target.getFileName().toString()));
            return false;
        }
        if (records().isEmpty()) {
            activities.end(Message.of("picture.none"));
            return false;
        }
        return true;
    }

    /** Writes all lanes as they are now. */
    void begin(ExportFormat format, Language language, Path target) {
        List<LaneRecord> taken = records();
        ExportFormat.Wish wish = new ExportFormat.Wish(language, sights.get());
        Running now = new Running(target, clock.getAsLong());
        running = Optional.of(now);
        background.run(
                () -> {
                    format.writer().write(taken, wish, target, share -> {
                        now.share = share;
                        if (now.cancelled.get()) {
                            throw new CancellationException();
                        }
                    });
                    Message done = Message.of("export.done", target.toString());
                    return format.isDrawn()
                            ? MissingGlyphs.after(done, "export.done-with-boxes", MissingGlyphs.in(taken, List.of()))
                            : done;
                },
                this::end,
                problem -> end(
                        problem instanceof CancellationException
                                ? Message.of(
                                        "export.cancelled", target.getFileName().toString())
                                : ErrorMessage.notice(problem)));
    }

    /** Draws all lanes, or the only one, as they are seen now, and hands over the picture as PNG. */
    void draw(Language language, Consumer<byte[]> drawn) {
        List<LaneRecord> taken = records();
        PictureKind kind = taken.size() == 1 ? PictureKind.SPHERE : PictureKind.SHEET;
        PictureRequest request =
                PictureRequest.of(kind, PictureFormat.PNG).in(language).seenAs(sights.get());
        background.run(
                () -> {
                    Path folder = Files.createTempDirectory("tripletlab");
                    Path file = folder.resolve("picture.png");
                    try {
                        Pictures.write(taken, request, file, ExportProgress.NONE);
                        return new Drawn(Files.readAllBytes(file), MissingGlyphs.in(taken, List.of()));
                    } finally {
                        Files.deleteIfExists(file);
                        Files.deleteIfExists(folder);
                    }
                },
                picture -> {
                    drawn.accept(picture.png());
                    activities.end(MissingGlyphs.after(
                            Message.of("export.copied"), "export.copied-with-boxes", picture.missing()));
                },
                problem -> activities.end(ErrorMessage.notice(problem)));
    }

    /** Returns the letter of the chosen lane; of the first one with something to show if that one has nothing. */
    char chosenLetter() {
        char chosen = lanes.chosenProperty().get().letter();
        List<LaneRecord> taken = records();
        return taken.isEmpty() || taken.stream().anyMatch(lane -> lane.letter() == chosen)
                ? chosen
                : taken.get(0).letter();
    }

    /** Says how far it has come; called once per pulse. */
    public void pulse() {
        if (running.isPresent() && clock.getAsLong() - running.get().since > WORTH_SAYING_NANOS) {
            Running now = running.get();
            int percent = (int) (100 * now.share);
            if (percent != now.said) {
                now.said = percent;
                activities.say(
                        Message.of("export.running", now.target.getFileName().toString(), now.share),
                        () -> now.cancelled.set(true));
            }
        }
    }

    private void end(Message sentence) {
        running = Optional.empty();
        activities.end(sentence);
    }
}
