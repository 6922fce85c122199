package org.tripletlab.ui.export;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.catalogue.ExportSource;
import org.tripletlab.export.catalogue.Exporter;
import org.tripletlab.export.catalogue.OptionValues;
import org.tripletlab.export.picture.PicturePreview;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Latest;

/**
 * Preview of the picture that the open export dialog would write. It is drawn in the background by the exporter itself,
 * whenever an option changes, and more seldom while the runs train.
 */
final class PreviewViewModel {
    /** Pause after a preview, relative to its duration, before one of newer runs: a tenth of a processor core. */
    private static final int REST = 9;

    private static final long LEAST_REST_NANOS = 1_000_000_000L;

    private final Supplier<ExportSource> source;
    private final Latest<Question, Answer> latest;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.DRAWING);
    private Optional<Options> open = Optional.empty();
    /** Question of the shown picture; empty while there is none. */
    private Optional<Question> drawn = Optional.empty();

    private PixelSize room = new PixelSize(0, 0);

    /**
     * State of the preview.
     *
     * @param picture the latest picture; empty before the first, and if it cannot be drawn
     * @param sentence the reason why there is no picture of these options; empty if it is there
     */
    record State(Optional<PicturePreview> picture, Optional<Message> sentence) {
        private static final State DRAWING = drawing(Optional.empty());

        private static State drawing(Optional<PicturePreview> before) {
            return new State(before, Optional.of(Message.of("export.preview.drawing")));
        }

        private static State without(Message reason) {
            return new State(Optional.empty(), Optional.of(reason));
        }
    }

    /** The open dialog and the language of the window. */
    private record Options(ExportForm form, Supplier<Language> language) {}

    /** Everything that the preview depends on. */
    private record Question(Exporter exporter, OptionValues values, PixelSize room, List<LaneState> lanes) {
        /** Tells whether only the runs differ from those of another question. */
        boolean hasOptionsOf(Question other) {
            return exporter.equals(other.exporter) && values.equals(other.values) && room.equals(other.room);
        }
    }

    /** What is drawn of a lane; recordings are compared, not copied. */
    private record LaneState(char letter, ExperimentSpec spec, Recording newest, Optional<Sight> sight) {
        static LaneState of(LaneRecord lane, ExportSource source) {
            List<Recording> recordings = lane.view().recordings();
            return new LaneState(
                    lane.letter(),
                    lane.view().spec(),
                    recordings.get(recordings.size() - 1),
                    Optional.ofNullable(source.views().get(lane.letter())).map(Sight::of));
        }
    }

    /** How a lane is seen, as far as it can change while a dialog is open. */
    private record Sight(Camera camera, BitSet hidden, boolean cones, SphereProjection projection) {
        static Sight of(LaneViewOptions view) {
            return new Sight(
                    view.look().camera(),
                    (BitSet) view.look().hidden().clone(),
                    view.look().cones(),
                    view.look().projection());
        }
    }

    private record Answer(Optional<PicturePreview> picture, Optional<Message> problem) {}

    /**
     * Creates it without an open dialog.
     *
     * @param source the runs as they are now
     */
    PreviewViewModel(Supplier<ExportSource> source, Background background) {
        this.source = source;
        latest = new Latest<Question, Answer>(background, "The preview of a picture cannot be drawn.")
                .pausing((before, now) -> now.hasOptionsOf(before), nanos -> Math.max(LEAST_REST_NANOS, REST * nanos))
                .whenAnswered(this::take);
    }

    /** Returns what is shown. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Begins to follow the form of a dialog, in place of any other. */
    void open(ExportForm form, Supplier<Language> language) {
        forget();
        show(State.DRAWING);
        open = Optional.of(new Options(form, language));
    }

    /** Stops. */
    void close() {
        open = Optional.empty();
        forget();
    }

    /** Sets the largest size of the preview in pixels; nothing is drawn while a side is 0. */
    void setRoom(PixelSize most) {
        room = most;
    }

    /** Draws it anew if something has changed; called once per pulse. */
    void pulse() {
        if (open.isPresent() && Math.min(room.width(), room.height()) > 0) {
            refresh(open.get().form(), open.get().language().get());
        }
    }

    private void refresh(ExportForm form, Language language) {
        ExportSource runs = source.get();
        Exporter exporter = form.exporterProperty().get();
        if (form.refusal(runs).isPresent()) {
            forget();
            show(State.without(Message.of("export.preview.refused")));
            return;
        }
        Question now = new Question(
                exporter,
                form.values(language),
                room,
                runs.lanes().stream().map(lane -> LaneState.of(lane, runs)).toList());
        latest.ask(now, question -> draw(question, runs));
        if (drawn.filter(now::hasOptionsOf).isEmpty()) {
            show(State.drawing(state.get().picture()));
        }
    }

    private void take(Question question, Answer answer) {
        drawn = Optional.of(question);
        show(new State(answer.picture(), answer.problem()));
    }

    private void forget() {
        latest.forget();
        drawn = Optional.empty();
    }

    private void show(State next) {
        if (!next.equals(state.get())) {
            state.set(next);
        }
    }

    private static Answer draw(Question question, ExportSource runs) {
        try {
            return new Answer(
                    Optional.of(question.exporter().preview(runs, question.values(), question.room())),
                    Optional.empty());
        } catch (IOException | RuntimeException problem) {
            return new Answer(Optional.empty(), Optional.of(ErrorMessage.of(problem)));
        }
    }
}
