package org.tripletlab.ui.enrol;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tripletlab.data.Examples;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.store.EnrolledImage;
import org.tripletlab.store.EnrolmentFile;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Drawing;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.PerLane;
import org.tripletlab.ui.model.PicturePreparation;
import org.tripletlab.ui.model.Undoable;

/** View model of enrolment and verification: enrolled images, query image, and the answer of every lane. */
public final class EnrolViewModel {
    private final LanesModel lanes;
    private final LanePairs pairs;
    private final Drawing drawing;
    private final Background background;
    private final PicturePreparation preparations;
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.PICKED);
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> claimedName = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<QueryImage>> image = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<EnrolledImage>> enrolled = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<LaneAnswer>> answers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Message>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> photographs = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(false);
    private final PerLane<EnrolledSpots> spots;
    private List<LanePairs.Entry> entries = List.of();
    private List<LaneQuery> queries = List.of();
    private final RemovedImages removed = new RemovedImages(this::replace);
    private int height;
    private int width;
    private int removedHeight;
    private int removedWidth;
    private Optional<Path> file = Optional.empty();
    private int fileCount = 1;
    private DrawingPreparation preparedBy;
    private Optional<QueryImage> fromFile = Optional.empty();
    private Object basis = List.of();
    /** Whether an image is enrolled under the name in the field, and nothing typed since. */
    private boolean nameIsUsed;

    /** Source of the query image. */
    enum Source {
        PICKED("picked"),
        FILE("file"),
        DRAWING("drawing");

        private final String id;

        Source(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** Creates the view model without enrolled images. */
    public EnrolViewModel(LanesModel lanes, LanePairs pairs, Drawing drawing, Background background) {
        this.lanes = lanes;
        this.pairs = pairs;
        this.drawing = drawing;
        this.background = background;
        this.preparations = new PicturePreparation(background.atOnce());
        this.spots = new PerLane<>(lane -> new EnrolledSpots(lane, this, background));
        // The outcome belongs to the previous name.
        name.subscribe((before, now) -> {
            nameIsUsed = false;
            outcome.set(Optional.empty());
        });
        // Otherwise the next press would enrol an image of another person under the name of the one before.
        image.subscribe((before, now) -> name.set(nameIsUsed ? "" : name.get()));
    }

    ObjectProperty<Source> sourceProperty() {
        return source;
    }

    /** Returns the name under which the image would be enrolled. */
    StringProperty nameProperty() {
        return name;
    }

    /** Returns the name that the image is compared with; empty for all names. */
    ObjectProperty<Optional<String>> claimedNameProperty() {
        return claimedName;
    }

    ReadOnlyObjectProperty<Optional<QueryImage>> imageProperty() {
        return image.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<EnrolledImage>> enrolledProperty() {
        return enrolled.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<LaneAnswer>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** Returns the outcome of the last action. */
    ReadOnlyObjectProperty<Optional<Message>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Returns whether the images are photographs, perhaps of people, which are shown without exchanging light and dark. */
    ReadOnlyObjectProperty<Boolean> photographsProperty() {
        return photographs.getReadOnlyProperty();
    }

    /** Returns whether the answers change by themselves, because the network that gives them still learns. */
    ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /** Returns the rows of the enrolled images; 0 if there are none. */
    int height() {
        return height;
    }

    /** Returns the columns of the enrolled images. */
    int width() {
        return width;
    }

    /** Returns the enrolled names, each once, in the order of their first images. */
    List<String> names() {
        return enrolled.get().stream().map(EnrolledImage::name).distinct().toList();
    }

    /**
     * Publishes new results; called once per pulse.
     *
     * @param visible whether the answers are visible
     */
    void pulse(boolean visible) {
        Optional<TrainingData> data = lanes.focus().images();
        Optional<DrawingPreparation> preparation = data.flatMap(preparations::of);
        photographs.set(preparation.map(DrawingPreparation::preparesPhotographs).orElse(photographs.get()));
        followImage(data, preparation);
        changing.set(lanes.focus().liveProperty().get()
                && lanes.focus().view().status().playing());
        List<LaneModel> now = lanes.lanes();
        spots.follow(now);
        Optional<QueryImage> openedImage = source.get() == Source.FILE ? image.get() : Optional.empty();
        spots.items().forEach(each -> each.follow(enrolled.get(), height, width, openedImage));
        boolean asks = visible && !enrolled.get().isEmpty() && image.get().isPresent();
        pairs.watch(this, asks);
        if (asks) {
            ask(image.get().orElseThrow());
        } else if (visible) {
            answers.set(List.of());
        }
    }

    /** Enrols the image under the name in the field. */
    void enrol() {
        String under = name.get().strip();
        Optional<QueryImage> shown = image.get();
        if (shown.isEmpty()) {
            outcome.set(Optional.of(Message.of("enrol.no-image")));
        } else if (under.isEmpty()) {
            outcome.set(Optional.of(Message.of("enrol.no-name", EnrolmentFile.LONGEST_NAME)));
        } else if (under.length() > EnrolmentFile.LONGEST_NAME) {
            outcome.set(Optional.of(Message.of("enrol.long-name", EnrolmentFile.LONGEST_NAME, under.length())));
        } else if (enrolled.get().size() >= EnrolmentFile.MOST_IMAGES) {
            outcome.set(Optional.of(Message.of("enrol.full", EnrolmentFile.MOST_IMAGES)));
        } else if (!enrolled.get().isEmpty()
                && (shown.get().height() != height || shown.get().width() != width)) {
            outcome.set(Optional.of(Message.of(
                    "enrol.other-size",
                    height,
                    width,
                    shown.get().height(),
                    shown.get().width())));
        } else if (isEnrolled(under, shown.get())) {
            outcome.set(Optional.of(Message.of("enrol.already", under)));
        } else {
            List<EnrolledImage> more = new ArrayList<>(enrolled.get());
            more.add(new EnrolledImage(under, shown.get().pixels()));
            set(more, shown.get().height(), shown.get().width());
            nameIsUsed = true;
            outcome.set(Optional.empty());
        }
    }

    /** Removes all images of a name. */
    void remove(String removedName) {
        List<EnrolledImage> gone = enrolled.get().stream()
                .filter(each -> each.name().equals(removedName))
                .toList();
        removed.remove(gone, Message.of("bring-back.enrolled", removedName));
    }

    /** Removes all images. */
    void clear() {
        removed.remove(enrolled.get(), Message.of("bring-back.all-enrolled"));
    }

    /** Returns the removed images. */
    public Undoable removed() {
        return removed;
    }

    /** Returns whether removed images can be restored: until images of another size are enrolled. */
    ReadOnlyBooleanProperty restorableProperty() {
        return removed.restorableProperty();
    }

    /**
     * Opens a picture from a file; it is prepared for each data set separately.
     *
     * @param of number of files that were dropped or chosen, of which this is the first
     */
    void show(Path picture, int of) {
        file = Optional.of(picture);
        fileCount = of;
        preparedBy = null;
        fromFile = Optional.empty();
        outcome.set(Optional.empty());
        source.set(Source.FILE);
    }

    /** Returns all enrolled images; empty if there are none. */
    public Optional<EnrolmentFile.Content> content() {
        return enrolled.get().isEmpty()
                ? Optional.empty()
                : Optional.of(new EnrolmentFile.Content(height, width, enrolled.get()));
    }

    /** Replaces all enrolled images; those removed before cannot be restored. */
    public void enrol(Optional<EnrolmentFile.Content> content) {
        removed.forget();
        content.ifPresentOrElse(them -> set(them.images(), them.height(), them.width()), () -> set(List.of(), 0, 0));
        outcome.set(Optional.empty());
    }

    /** Writes all enrolled images to a file, in the background. */
    void save(Path target) {
        EnrolmentFile.Content content = new EnrolmentFile.Content(height, width, enrolled.get());
        background.run(
                () -> {
                    EnrolmentFile.write(target, content);
                    return target;
                },
                done -> outcome.set(Optional.of(counted("enrol.saved-one", "enrol.saved", content, done))),
                this::report);
    }

    /** Replaces the enrolled images by those of a file. */
    void load(Path from) {
        background.run(
                () -> EnrolmentFile.read(from),
                content -> {
                    set(content.images(), content.height(), content.width());
                    outcome.set(Optional.of(counted("enrol.loaded-one", "enrol.loaded", content, from)));
                },
                this::report);
    }

    private static Message counted(String one, String several, EnrolmentFile.Content content, Path file) {
        int images = content.images().size();
        return Message.of(images == 1 ? one : several, images, file.toString());
    }

    /** Replaces the images after a removal or its undoing, if there is room for them. */
    private boolean replace(List<EnrolledImage> next) {
        if (next.size() > EnrolmentFile.MOST_IMAGES) {
            outcome.set(Optional.of(Message.of("enrol.full", EnrolmentFile.MOST_IMAGES)));
            return false;
        }
        set(next, removedHeight, removedWidth);
        outcome.set(Optional.empty());
        return true;
    }

    private void set(List<EnrolledImage> next, int rows, int columns) {
        // Set the size first: the listeners of the images read it.
        height = next.isEmpty() ? 0 : rows;
        width = next.isEmpty() ? 0 : columns;
        enrolled.set(List.copyOf(next));
        boolean sameSize = next.isEmpty() || (rows == removedHeight && columns == removedWidth);
        removed.follow(enrolled.get(), sameSize);
        if (!sameSize) {
            removedHeight = rows;
            removedWidth = columns;
        }
        if (claimedName.get().isPresent() && !names().contains(claimedName.get().get())) {
            claimedName.set(Optional.empty());
        }
    }

    private boolean isEnrolled(String under, QueryImage shown) {
        return enrolled.get().stream()
                .anyMatch(each -> each.name().equals(under) && Arrays.equals(each.pixels(), shown.pixels()));
    }

    private void ask(QueryImage about) {
        if (!pairs.entries().equals(entries)) {
            entries = pairs.entries();
            queries = entries.stream()
                    .map(entry -> new LaneQuery(entry, background))
                    .toList();
        }
        if (about.height() != height || about.width() != width) {
            Message other = Message.of("enrol.other-size", height, width, about.height(), about.width());
            answers.set(entries.stream()
                    .map(entry -> LaneAnswer.problem(entry.lane(), other))
                    .toList());
            return;
        }
        answers.set(
                queries.stream().map(each -> each.ask(enrolled.get(), about)).toList());
    }

    private void followImage(Optional<TrainingData> data, Optional<DrawingPreparation> preparation) {
        if (source.get() == Source.FILE) {
            preparation.ifPresent(this::prepareFile);
            image.set(fromFile);
            return;
        }
        Object now = source.get() == Source.PICKED
                ? List.of(
                        lanes.selection().pointProperty().get(),
                        data.<Object>map(TrainingData::probe).orElse(List.of()))
                : List.of(
                        drawing.preparedProperty().get(),
                        data.<Object>map(images -> images.trained().examples()).orElse(List.of()));
        if (!now.equals(basis) || image.get().isEmpty()) {
            basis = now;
            image.set(data.flatMap(images -> source.get() == Source.PICKED
                    ? QueryImage.picked(
                            images.probe(), lanes.selection().pointProperty().get())
                    : drawn(images.trained().examples())));
        }
    }

    private Optional<QueryImage> drawn(Examples like) {
        return drawing.preparedProperty()
                .get()
                .filter(pixels -> pixels.length == like.imageSize())
                .map(pixels -> new QueryImage(pixels, like.height(), like.width(), Message.of("enrol.drawn")));
    }

    private void prepareFile(DrawingPreparation now) {
        if (now.equals(preparedBy) || file.isEmpty()) {
            return;
        }
        preparedBy = now;
        fromFile = Optional.empty();
        Path picture = file.get();
        background.run(
                () -> now.picture(picture),
                pixels -> {
                    if (now.equals(preparedBy) && file.equals(Optional.of(picture))) {
                        String called = String.valueOf(picture.getFileName());
                        Message says = fileCount == 1
                                ? Message.of("enrol.from-file", called)
                                : Message.of("enrol.from-file.first", called, fileCount);
                        fromFile = Optional.of(new QueryImage(pixels, now.height(), now.width(), says));
                    }
                },
                problem -> {
                    // The result is discarded if another picture has been opened meanwhile.
                    if (now.equals(preparedBy) && file.equals(Optional.of(picture))) {
                        report(problem);
                    }
                });
    }

    private void report(Exception problem) {
        outcome.set(Optional.of(ErrorMessage.of(problem)));
    }
}
