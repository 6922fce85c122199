package org.tripletlab.ui.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.explain.Explanation;
import org.tripletlab.export.font.MissingGlyphs;
import org.tripletlab.export.sphere.ComparisonFigure;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.export.sphere.RunPicture;
import org.tripletlab.export.sphere.SpherePicture;
import org.tripletlab.export.sphere.SphereViewOptions;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.Sentences;
import org.tripletlab.ui.settings.ThemeChoice;

/** The picture dialog without its controls: how large, how bright, into which file. */
public final class PictureViewModel {
    /** Pixels per unit of a picture of 1200 × 900 units. */
    public static final List<Integer> SCALES = List.of(1, 2, 4);

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;

    private final LiveModel model;
    private final Texts texts;
    private final Background background;
    private final Activities activities;
    private final IntFunction<LaneViewOptions> seen;
    private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(2);
    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.LIGHT);
    private final StringProperty file = new SimpleStringProperty("");
    private final Supplier<Optional<ComparisonFigure>> sheet;
    private final ReadOnlyIntegerWrapper lanes = new ReadOnlyIntegerWrapper(1);
    private final ObjectProperty<Boolean> allLanes = new SimpleObjectProperty<>(true);
    private Path folder;

    /**
     * Makes the model.
     *
     * @param seen says how embeddings of a size are looked at on the screen
     * @param sheet plans the sheet of all lanes; empty if there is but one
     * @param folder where pictures go at first
     */
    public PictureViewModel(
            LiveModel model,
            Texts texts,
            Background background,
            Activities activities,
            IntFunction<LaneViewOptions> seen,
            Supplier<Optional<ComparisonFigure>> sheet,
            Path folder) {
        this.model = model;
        this.texts = texts;
        this.background = background;
        this.activities = activities;
        this.seen = seen;
        this.sheet = sheet;
        this.folder = folder;
    }

    /** Returns one of {@link #SCALES}. */
    public ObjectProperty<Integer> scaleProperty() {
        return scale;
    }

    /** Returns whether the picture is light or dark, whatever the window is. */
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** Returns whether all lanes are on the picture, if there are several, rather than the chosen one. */
    public ObjectProperty<Boolean> allLanesProperty() {
        return allLanes;
    }

    /** Returns how many lanes there are to choose from. */
    public ReadOnlyIntegerProperty lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    /** Returns the file as text. */
    public StringProperty fileProperty() {
        return file;
    }

    /** Returns the folder of the last picture. */
    public Path folder() {
        return folder;
    }

    /** Proposes a file for what is shown now; tells whether there is anything to save. */
    public boolean propose() {
        Optional<Recording> shown = model.shownRecording();
        lanes.set(sheet.get().map(ComparisonFigure::laneCount).orElse(1));
        shown.ifPresent(recording -> {
            int step = recording.measurement().step();
            String miner = recording.miner();
            String name = isSheet()
                    ? "race"
                    : miner.matches("[a-z-]+") ? miner : recording.spec().get(Parameters.LOSS_TYPE);
            file.set(folder.resolve(String.format(Locale.ROOT, "tripletlab-%s-step-%d.png", name, step))
                    .toString());
        });
        return shown.isPresent();
    }

    /** Returns the size of the picture in pixels, width and height. */
    public int[] pixels() {
        int[] units = isSheet() ? ComparisonFigure.size(lanes.get()) : new int[] {WIDTH, HEIGHT};
        return new int[] {units[0] * scale.get(), units[1] * scale.get()};
    }

    /** Returns what there is to say about the file before it is written; empty if all is well. */
    public Optional<Message> remark() {
        Optional<Path> path = path();
        if (path.isEmpty()) {
            return Optional.of(Message.of("picture.no-file"));
        }
        return Files.exists(path.get()) ? Optional.of(Message.of("picture.replaces")) : Optional.empty();
    }

    /** Writes the picture in the background; the status bar says how it ended. Tells whether it has begun. */
    public boolean save() {
        Optional<Path> path = path();
        Optional<Recording> shown = model.shownRecording();
        if (path.isEmpty() || shown.isEmpty() || model.data().isEmpty()) {
            return false;
        }
        Path target = path.get();
        folder = target.toAbsolutePath().getParent();
        TrainingData data = model.data().get();
        List<SessionEvent> events = model.view().events();
        Recording recording = shown.get();
        LaneViewOptions sight = seen.apply(recording.snapshot().embeddingSize());
        SphereTheme colours = theme.get() == ThemeChoice.DARK ? SphereTheme.DARK : SphereTheme.LIGHT;
        int pixelsPerUnit = scale.get();
        Optional<ComparisonFigure> planned = isSheet() ? sheet.get() : Optional.empty();
        activities.say(Message.of("picture.saving", target.getFileName().toString()));
        background.run(
                () -> {
                    if (planned.isPresent()) {
                        planned.get().with(colours, pixelsPerUnit).write(target);
                    } else {
                        picture(recording, data, events, sight)
                                .withTheme(colours)
                                .withSize(WIDTH, HEIGHT, pixelsPerUnit)
                                .write(target, RunPicture.recipe(recording, data, events));
                    }
                    return MissingGlyphs.after(
                            Message.of("picture.saved", target.toString()),
                            "picture.saved-with-boxes",
                            MissingGlyphs.of(data.probe().classNames()));
                },
                activities::end,
                problem -> activities.end(Message.of("picture.failed", sentence(problem))));
        return true;
    }

    private boolean isSheet() {
        return lanes.get() > 1 && allLanes.get();
    }

    private SpherePicture picture(
            Recording recording, TrainingData data, List<SessionEvent> events, LaneViewOptions sight) {
        Measurement measurement = recording.measurement();
        String word = texts.get("state." + measurement.diagnosis().state().id() + ".word");
        String why = new Sentences(texts).say(Explanation.state(recording, data.probe()));
        SphereViewOptions look = sight.look();
        SpherePicture picture = RunPicture.of(recording, data, events, sight.projecting(), word, why)
                .withUnseenNote(texts.get("sphere.legend.unseen"))
                .withLook(look);
        if (look.projection() == SphereProjection.MAP) {
            picture = picture.withRemark(texts.get("picture.map"));
        }
        if (look.magnifier(picture.cloud()).isPresent()) {
            picture = picture.withRemark(texts.get("picture.lens"));
        }
        boolean cones = look.cones() && !picture.cones().equals(ClassCones.NONE);
        return cones ? picture.withRemark(texts.get("picture.cones")) : picture;
    }

    private Optional<Path> path() {
        try {
            // The root of a disk has no name and is no file.
            return file.get().isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(file.get().strip()).toAbsolutePath())
                            .filter(path -> path.getFileName() != null);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static String sentence(Exception problem) {
        return problem instanceof IOException && problem.getMessage() != null
                ? problem.getMessage()
                : problem.toString();
    }
}
