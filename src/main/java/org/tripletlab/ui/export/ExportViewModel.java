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
import java.util.stream.Collectors;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.catalogue.ExportSource;
import org.tripletlab.export.catalogue.Exporter;
import org.tripletlab.export.catalogue.Exporters;
import org.tripletlab.export.catalogue.OptionValues;
import org.tripletlab.export.catalogue.PictureExporter;
import org.tripletlab.export.font.MissingGlyphs;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.export.picture.Pictures;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;
import org.tripletlab.ui.model.LanesModel;

/** Writes all lanes as a file, in the background, one at a time. */
public final class ExportViewModel {
    /** Exports shorter than this end before a message could be read. */
    private static final long WORTH_SAYING_NANOS = 500_000_000L;

    /** Pixels per unit of a picture of the screen: sharp on a projector and in print. */
    private static final int SCREEN_PICTURE_SCALE = 2;

    private final LanesModel lanes;
    private final Supplier<Map<Character, LaneViewOptions>> sights;
    private final Background background;
    private final Activities activities;
    private final LongSupplier clock;
    private final List<ExportForm> forms =
            Exporters.groups().stream().map(ExportForm::new).toList();
    private final PreviewViewModel preview;
    private Optional<Running> running = Optional.empty();

    /** A picture, and which letters it has boxes for. */
    private record Drawn(byte[] png, Optional<Message> missing) {}

    /** State of the running export. */
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
        preview = new PreviewViewModel(this::source, background);
    }

    /** Returns the lanes that have something to show. */
    List<LaneRecord> records() {
        return lanes.lanes().stream()
                .filter(lane -> !lane.run().view().recordings().isEmpty())
                .map(lane -> new LaneRecord(lane.letter(), lane.run().view(), lane.origin()))
                .toList();
    }

    /** Returns the lanes and how they are seen on the screen. */
    ExportSource source() {
        return new ExportSource(records(), sights.get());
    }

    /** Returns the forms of the dialogs, one for each group of formats; they keep their values. */
    public List<ExportForm> forms() {
        return forms;
    }

    /** Returns the preview of the open dialog. */
    PreviewViewModel preview() {
        return preview;
    }

    /** Returns the form for a picture, set to what is on the screen; empty if nothing can be written now. */
    public Optional<ExportForm> pictureForm() {
        if (!canBegin()) {
            return Optional.empty();
        }
        ExportForm form = forms.stream()
                .filter(each -> each.group().equals(PictureExporter.GROUP))
                .findFirst()
                .orElseThrow();
        ExportSource shown = source();
        PictureKind kind = kindOnScreen(shown);
        form.text(PictureExporter.KIND).set(kind.id());
        int width = SCREEN_PICTURE_SCALE * kind.naturalWidth(shown.lanes().size());
        form.text(PictureExporter.WIDTH).set(String.valueOf(width));
        form.text(PictureExporter.ON_SCREEN).set("true");
        form.text(PictureExporter.STEP)
                .set(lanes.focus().liveProperty().get() ? "" : String.valueOf(lanes.shownStep()));
        return Optional.of(form);
    }

    private static PictureKind kindOnScreen(ExportSource shown) {
        if (shown.lanes().size() > 1) {
            return PictureKind.SHEET;
        }
        boolean map =
                shown.views().values().stream().anyMatch(view -> view.look().projection() == SphereProjection.MAP);
        return map ? PictureKind.MAP : PictureKind.SPHERE;
    }

    /** Finds out which formats this machine can write, by their ids. */
    void askForSupport(List<Exporter> exporters, Consumer<Map<String, Exporter.Support>> told) {
        background.run(
                () -> exporters.stream().collect(Collectors.toMap(Exporter::id, Exporter::support)),
                told,
                problem -> told.accept(exporters.stream()
                        .collect(Collectors.toMap(
                                Exporter::id,
                                each -> new Exporter.Support(
                                        Optional.of(ErrorMessage.of(problem)), Optional.empty())))));
    }

    /** Finds out which letters of the lanes cannot be drawn here; nothing if all can. */
    void askForLetters(Consumer<Optional<Message>> told) {
        List<LaneRecord> taken = records();
        background.run(
                () -> MissingGlyphs.in(taken, List.of()),
                told,
                problem -> told.accept(Optional.of(ErrorMessage.of(problem))));
    }

    /** Tells whether it can be begun; says why not. */
    boolean canBegin() {
        if (running.isPresent()) {
            activities.refuse(
                    ActivityKind.EXPORT,
                    Message.of("export.busy", running.get().target.getFileName().toString()));
            return false;
        }
        if (records().isEmpty()) {
            activities.refuse(ActivityKind.EXPORT, Message.of("picture.none"));
            return false;
        }
        return true;
    }

    /** Says why nothing was begun. */
    void refuse(Message reason) {
        activities.refuse(ActivityKind.EXPORT, reason);
    }

    /** Writes all lanes as they are now. */
    void begin(Exporter exporter, OptionValues values, Path target) {
        ExportSource source = source();
        Running now = new Running(target, clock.getAsLong());
        running = Optional.of(now);
        background.run(
                () -> {
                    exporter.write(source, values, target, share -> {
                        now.share = share;
                        if (now.cancelled.get()) {
                            throw new CancellationException();
                        }
                    });
                    Message done = Message.of("export.done", target.toString());
                    return exporter.format().drawsText()
                            ? MissingGlyphs.after(
                                    done, "export.done-with-boxes", MissingGlyphs.in(source.lanes(), List.of()))
                            : done;
                },
                this::finish,
                problem -> {
                    if (problem instanceof CancellationException) {
                        finish(Message.of(
                                "export.cancelled", target.getFileName().toString()));
                    } else {
                        running = Optional.empty();
                        activities.fail(ActivityKind.EXPORT, ErrorMessage.of(problem));
                    }
                });
    }

    /** Draws all lanes, or the only one, as they are seen now, and hands over the picture as PNG. */
    void draw(Language language, Consumer<byte[]> drawn) {
        ExportSource source = source();
        PictureRequest request = PictureRequest.of(kindOnScreen(source), PictureFormat.PNG)
                .in(language)
                .seenAs(source.views());
        background.run(
                () -> {
                    Path folder = Files.createTempDirectory("tripletlab");
                    Path file = folder.resolve("clipboard.png");
                    try {
                        Pictures.write(source.lanes(), request, file, ExportProgress.NONE);
                        return new Drawn(Files.readAllBytes(file), MissingGlyphs.in(source.lanes(), List.of()));
                    } finally {
                        Files.deleteIfExists(file);
                        Files.deleteIfExists(folder);
                    }
                },
                picture -> {
                    drawn.accept(picture.png());
                    activities.finish(
                            ActivityKind.COPY,
                            MissingGlyphs.after(
                                    Message.of("export.copied"), "export.copied-with-boxes", picture.missing()));
                },
                problem -> activities.fail(ActivityKind.COPY, ErrorMessage.of(problem)));
    }

    /** Returns the letter of the chosen lane; of the first one with something to show if that one has nothing. */
    char chosenLetter() {
        char chosen = lanes.chosenProperty().get().letter();
        List<LaneRecord> taken = records();
        return taken.isEmpty() || taken.stream().anyMatch(lane -> lane.letter() == chosen)
                ? chosen
                : taken.get(0).letter();
    }

    /** Says how far it has come, and keeps the preview up to date; called once per pulse. */
    public void pulse() {
        preview.pulse();
        if (running.isPresent() && clock.getAsLong() - running.get().since > WORTH_SAYING_NANOS) {
            Running now = running.get();
            int percent = (int) (100 * now.share);
            if (percent != now.said) {
                now.said = percent;
                activities.say(
                        ActivityKind.EXPORT,
                        Message.of("export.running", now.target.getFileName().toString(), now.share),
                        () -> now.cancelled.set(true));
            }
        }
    }

    private void finish(Message sentence) {
        running = Optional.empty();
        activities.finish(ActivityKind.EXPORT, sentence);
    }
}
