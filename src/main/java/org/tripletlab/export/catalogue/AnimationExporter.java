package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.animation.Ffmpeg;
import org.tripletlab.export.animation.GifAnimation;
import org.tripletlab.export.animation.Mp4Animation;
import org.tripletlab.export.animation.Mp4Support;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.export.catalogue.ExportOption.Help;
import org.tripletlab.option.Kind;
import org.tripletlab.option.Values;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;

/** {@code gif}, {@code mp4}: the history of one lane or of all. */
final class AnimationExporter extends Exporter {
    private static final ExportOption<Integer> FROM = new ExportOption<>(
                    "from", Values.wholeFrom(0), new Help("STEP", "First step. Default: the first recorded step."))
            .in(FormField.row("export.steps").text("export.first"));

    private static final ExportOption<Integer> TO = new ExportOption<>(
                    "to", Values.wholeFrom(0), new Help("STEP", "Last step. Default: the last recorded step."))
            .in(FormField.row("export.steps").text("export.last").after("–"));

    private static final ExportOption<Integer> FRAMES = new ExportOption<>(
                    "frames",
                    Values.whole(1, AnimationOptions.MOST_FRAMES),
                    new Help("N", "Number of frames, spread evenly over the steps. Default: 200."))
            .otherwise(AnimationOptions.DEFAULT.motion().frames())
            .in(FormField.row("export.frames"));

    private static final ExportOption<Double> RATE = new ExportOption<>(
                    "fps",
                    Values.real(AnimationOptions.SLOWEST, AnimationOptions.FASTEST),
                    new Help("RATE", "Frames per second. Default: 20."))
            .otherwise(AnimationOptions.DEFAULT.motion().framesPerSecond())
            .in(FormField.row("export.rate"));

    private static final ExportOption<Double> HOLD = new ExportOption<>(
                    "hold",
                    Values.real(0, AnimationOptions.LONGEST_HOLD),
                    new Help("SECONDS", "Additional time of the last frame. Default: 1.5."))
            .otherwise(AnimationOptions.DEFAULT.motion().holdSeconds())
            .in(FormField.row("export.hold"));

    private static final ExportOption<PixelSize> SIZE = new ExportOption<>(
                    "size",
                    PixelSize.values(AnimationOptions.SMALLEST, AnimationOptions.LARGEST),
                    new Help("WIDTHxHEIGHT", "Size in pixels. Default: 640x640, and larger for several lanes."))
            .in(FormField.row("export.size"));

    private static final ExportOption<Integer> POINTS = new ExportOption<>(
                    "points", Values.wholeFrom(1), new Help("N", "Largest number of points per lane. Default: 1000."))
            .otherwise(AnimationOptions.DEFAULT.points())
            .in(FormField.row("export.points"));

    private static final ExportOption<Boolean> RECORDED_ONLY = ExportOption.flag(
                    "recorded-only", "Show recorded steps only, without motion between them.")
            .in(FormField.row("export.motion").text("export.recorded-only"));

    private static final ExportOption<Boolean> DARK = ExportOption.flag("dark", "Use a dark background.")
            .in(FormField.row("export.ground").text("export.ground.dark"));

    private static final ExportOption<Language> LANGUAGE = ExportOption.language(
            List.of("language"), new Help("LANGUAGE", "Language of the text in the frames: en or zh."));

    private static final ExportOption<Character> LANE =
            ExportOption.lane(Kind.LANES, "Lane to show. Default: all, side by side.");

    private final boolean mp4;

    private AnimationExporter(boolean mp4, String id, String help) {
        super(
                new ExportFormat(id, "film", List.of(id), true, List.of(help)),
                List.of(FROM, TO, FRAMES, RATE, HOLD, SIZE, POINTS, RECORDED_ONLY, DARK, LANGUAGE, LANE));
        this.mp4 = mp4;
    }

    static AnimationExporter gif() {
        return new AnimationExporter(false, "gif", "Writes the recorded steps as an animated GIF.");
    }

    static AnimationExporter mp4() {
        return new AnimationExporter(
                true, "mp4", "Writes the recorded steps as an MP4 video. Needs ffmpeg on the PATH.");
    }

    @Override
    public void check(OptionValues values) {
        options(values, 1);
    }

    @Override
    public Optional<Refusal> refusal(ExportSource source, OptionValues values) {
        List<Integer> recorded = lanes(source, values).stream()
                .flatMap(AnimationExporter::ends)
                .sorted()
                .toList();
        int first = recorded.get(0);
        int last = recorded.get(recorded.size() - 1);
        int from = values.of(FROM).orElse(first);
        int to = values.of(TO).orElse(last);
        if (from > to && values.of(FROM).isPresent() && values.of(TO).isPresent()) {
            return Optional.of(new Refusal(List.of(FROM), Message.of("export.refused.film-order", from, to)));
        }
        return from > to || to < first || to > last
                ? Optional.of(
                        new Refusal(List.of(FROM, TO), Message.of("export.refused.film-steps", first, last, from, to)))
                : Optional.empty();
    }

    private static Stream<Integer> ends(LaneRecord lane) {
        List<Recording> recordings = lane.view().recordings();
        return Stream.of(recordings.get(0), recordings.get(recordings.size() - 1))
                .map(recording -> recording.measurement().step());
    }

    @Override
    public Support support() {
        if (!mp4) {
            return Support.FULL;
        }
        Mp4Support found = Ffmpeg.support();
        return new Support(found.missing(), found.remark());
    }

    @Override
    protected void writeFiles(ExportSource source, OptionValues values, Path target, ExportProgress progress)
            throws IOException {
        List<LaneRecord> lanes = lanes(source, values);
        AnimationOptions options = options(values, lanes.size());
        if (mp4) {
            Mp4Animation.write(lanes, options, Ffmpeg.onPath().orElseThrow(), target, progress);
        } else {
            GifAnimation.write(lanes, options, target, progress);
        }
    }

    private static List<LaneRecord> lanes(ExportSource source, OptionValues values) {
        return values.of(LANE).map(source::lane).orElse(source.lanes());
    }

    /** Returns the options of an animation of so many lanes. */
    static AnimationOptions options(OptionValues values, int lanes) {
        AnimationOptions usual = AnimationOptions.of(lanes);
        PixelSize size = values.of(SIZE).orElse(usual.size());
        return usual.withSteps(optional(values.of(FROM)), optional(values.of(TO)))
                .withTime(values.get(FRAMES), values.get(RATE), values.get(HOLD))
                .withSmooth(!values.get(RECORDED_ONLY))
                .withSize(size)
                .withTheme(values.get(DARK) ? SphereTheme.DARK : SphereTheme.LIGHT)
                .withLanguage(values.get(LANGUAGE))
                .withPoints(values.get(POINTS));
    }

    private static OptionalInt optional(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
