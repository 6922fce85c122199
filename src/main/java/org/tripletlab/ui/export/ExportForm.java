package org.tripletlab.ui.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.animation.Ffmpeg;
import org.tripletlab.export.animation.GifAnimation;
import org.tripletlab.export.animation.Mp4Animation;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.export.picture.Pictures;
import org.tripletlab.export.replay.ReplayOptions;
import org.tripletlab.export.replay.ReplayPage;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.text.Message;

/** The export dialog without its controls: what is wanted, and what of it cannot be. */
final class ExportForm {
    private final ObjectProperty<PictureKind> kind = new SimpleObjectProperty<>(PictureKind.SHEET);
    private final ObjectProperty<PictureFormat> format = new SimpleObjectProperty<>(PictureFormat.PNG);
    private final ObjectProperty<Ground> ground = new SimpleObjectProperty<>(Ground.LIGHT);
    private final ObjectProperty<Optional<Character>> pictureLane = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Boolean> asOnScreen = new SimpleObjectProperty<>(true);
    private final ObjectProperty<Boolean> mp4 = new SimpleObjectProperty<>(false);
    private final ObjectProperty<Boolean> dark = new SimpleObjectProperty<>(false);
    private final ObjectProperty<Optional<Character>> filmLane = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty title = new SimpleStringProperty("");
    private final Map<ExportNumber, StringProperty> numbers = new EnumMap<>(ExportNumber.class);

    /** What is behind a picture. */
    enum Ground {
        LIGHT,
        DARK,
        TRANSPARENT
    }

    ExportForm() {
        for (ExportNumber number : ExportNumber.values()) {
            numbers.put(number, new SimpleStringProperty(number.first()));
        }
    }

    ObjectProperty<PictureKind> kindProperty() {
        return kind;
    }

    ObjectProperty<PictureFormat> formatProperty() {
        return format;
    }

    ObjectProperty<Ground> groundProperty() {
        return ground;
    }

    /** Returns the lane of a picture that shows one. */
    ObjectProperty<Optional<Character>> pictureLaneProperty() {
        return pictureLane;
    }

    /** Returns whether a picture's spheres are seen as on the screen, rather than from the usual side. */
    ObjectProperty<Boolean> asOnScreenProperty() {
        return asOnScreen;
    }

    /** Tells whether the picture shows spheres or maps. */
    boolean showsSpheres() {
        return switch (kind.get()) {
            case SPHERE, MAP, SHEET, CONTACT -> true;
            default -> false;
        };
    }

    /** Returns whether a film becomes an MP4, rather than a GIF. */
    ObjectProperty<Boolean> mp4Property() {
        return mp4;
    }

    /** Returns whether a film has a dark ground. */
    ObjectProperty<Boolean> darkProperty() {
        return dark;
    }

    /** Returns the lane of a film; empty for all of them. */
    ObjectProperty<Optional<Character>> filmLaneProperty() {
        return filmLane;
    }

    /** Returns the title of a page; empty for the usual one. */
    StringProperty titleProperty() {
        return title;
    }

    /** Returns a number as it is typed. */
    StringProperty number(ExportNumber number) {
        return numbers.get(number);
    }

    /** Tells whether the picture shows one lane. */
    boolean showsOneLane() {
        return kind.get() != PictureKind.CHARTS && kind.get() != PictureKind.SHEET;
    }

    /** Forgets lanes that are gone. */
    void offer(List<Character> letters, char chosen) {
        if (pictureLane.get().filter(letters::contains).isEmpty()) {
            pictureLane.set(Optional.of(chosen));
        }
        if (filmLane.get().filter(letters::contains).isEmpty()) {
            filmLane.set(Optional.empty());
        }
    }

    /** Says what cannot be as it is typed; nothing if all can. */
    Optional<Message> refusal(ExportSubject subject, List<LaneRecord> lanes) {
        Optional<Message> ofNumbers = numbers.entrySet().stream()
                .filter(each -> each.getKey().id().startsWith(subject.id() + "-"))
                .flatMap(each -> each.getKey().refusal(each.getValue().get()).stream())
                .findFirst();
        if (ofNumbers.isPresent()) {
            return ofNumbers;
        }
        if (subject == ExportSubject.PAGE && title.get().strip().length() > ReplayOptions.LONGEST_TITLE) {
            return Optional.of(Message.of(
                    "export.refused.page-title",
                    ReplayOptions.LONGEST_TITLE,
                    title.get().strip().length()));
        }
        if (subject == ExportSubject.FILM) {
            return stepsRefusal(filmed(lanes));
        }
        return Optional.empty();
    }

    private Optional<Message> stepsRefusal(List<LaneRecord> lanes) {
        List<Integer> recorded =
                lanes.stream().flatMap(ExportForm::ends).sorted().toList();
        if (recorded.isEmpty()) {
            return Optional.of(Message.of("picture.none"));
        }
        int first = recorded.get(0);
        int last = recorded.get(recorded.size() - 1);
        int from = whole(ExportNumber.FILM_FROM, first);
        int to = whole(ExportNumber.FILM_TO, last);
        return from > to || to < first || to > last
                ? Optional.of(Message.of("export.refused.film-steps", first, last, from, to))
                : Optional.empty();
    }

    private static Stream<Integer> ends(LaneRecord lane) {
        List<Recording> recordings = lane.view().recordings();
        return Stream.of(recordings.get(0), recordings.get(recordings.size() - 1))
                .map(recording -> recording.measurement().step());
    }

    private List<LaneRecord> filmed(List<LaneRecord> lanes) {
        return filmLane.get()
                .map(letter ->
                        lanes.stream().filter(lane -> lane.letter() == letter).toList())
                .orElse(lanes);
    }

    /** Returns what writes it as it is set now. */
    ExportFormat wanted(ExportSubject subject) {
        return switch (subject) {
            case PICTURE -> picture();
            case FILM -> animation();
            case PAGE -> page();
        };
    }

    private ExportFormat picture() {
        PictureRequest plain = PictureRequest.of(kind.get(), format.get())
                .withSize(whole(ExportNumber.PICTURE_WIDTH, 0), whole(ExportNumber.PICTURE_HEIGHT, 0))
                .withGround(ground.get() == Ground.TRANSPARENT, ground.get() == Ground.DARK);
        OptionalInt step = wholeIfAny(ExportNumber.PICTURE_STEP);
        PictureRequest request = step.isPresent() ? plain.atStep(step.getAsInt()) : plain;
        boolean onScreen = asOnScreen.get();
        Optional<Character> lane = showsOneLane() ? pictureLane.get() : Optional.empty();
        return of(format.get().id(), kind.get().id(), (lanes, wish, target, progress) -> {
            PictureRequest spoken = request.in(wish.language()).seenAs(onScreen ? wish.sights() : Map.of());
            Pictures.write(lanes, lane.map(spoken::ofLane).orElse(spoken), target, progress);
        });
    }

    private ExportFormat animation() {
        boolean asMp4 = mp4.get();
        SphereTheme theme = dark.get() ? SphereTheme.DARK : SphereTheme.LIGHT;
        OptionalInt from = wholeIfAny(ExportNumber.FILM_FROM);
        OptionalInt to = wholeIfAny(ExportNumber.FILM_TO);
        int frames = whole(ExportNumber.FILM_FRAMES, 0);
        double rate =
                ExportNumber.FILM_RATE.value(number(ExportNumber.FILM_RATE).get(), 0);
        int width = whole(ExportNumber.FILM_WIDTH, 0);
        int height = whole(ExportNumber.FILM_HEIGHT, 0);
        Optional<Character> lane = filmLane.get();
        return of(asMp4 ? "mp4" : "gif", "training", (lanes, wish, target, progress) -> {
            List<LaneRecord> shown = lanes.stream()
                    .filter(each -> lane.isEmpty() || lane.get() == each.letter())
                    .toList();
            AnimationOptions usual = AnimationOptions.of(shown.size());
            AnimationOptions options = usual.withSteps(from, to)
                    .withTime(frames, rate, usual.holdSeconds())
                    .withSize(width == 0 ? usual.width() : width, height == 0 ? usual.height() : height)
                    .withTheme(theme)
                    .withLanguage(wish.language());
            if (asMp4) {
                Mp4Animation.write(shown, options, Ffmpeg.onPath().orElseThrow(), target, progress);
            } else {
                GifAnimation.write(shown, options, target, progress);
            }
        });
    }

    private ExportFormat page() {
        int frames = whole(ExportNumber.PAGE_FRAMES, 0);
        int points = whole(ExportNumber.PAGE_POINTS, 0);
        String words = title.get();
        return of(
                "html",
                "training",
                (lanes, wish, target, progress) -> ReplayPage.write(
                        lanes, new ReplayOptions(frames, points, wish.language(), words), target, progress));
    }

    private static ExportFormat of(String id, String name, ExportFormat.Writer writer) {
        return new ExportFormat(id, "." + id, name + "." + id, writer);
    }

    private int whole(ExportNumber number, int otherwise) {
        return (int) number.value(number(number).get(), otherwise);
    }

    private OptionalInt wholeIfAny(ExportNumber number) {
        return number(number).get().isBlank() ? OptionalInt.empty() : OptionalInt.of(whole(number, 0));
    }
}
