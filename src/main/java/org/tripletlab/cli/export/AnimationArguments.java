package org.tripletlab.cli.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say what a film shows and how, the same for every format. */
final class AnimationArguments {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--from", paramLabel = "STEP", description = "The first step; without it the first recorded one.")
    private Optional<Integer> from = Optional.empty();

    @Option(names = "--to", paramLabel = "STEP", description = "The last step; without it the last recorded one.")
    private Optional<Integer> to = Optional.empty();

    @Option(
            names = "--frames",
            paramLabel = "N",
            description = "How many frames, evenly over the steps; 200 without it.")
    private int frames = AnimationOptions.DEFAULT.frames();

    @Option(names = "--fps", paramLabel = "RATE", description = "Frames a second; 20 without it.")
    private double rate = AnimationOptions.DEFAULT.framesPerSecond();

    @Option(
            names = "--hold",
            paramLabel = "SECONDS",
            description = "How much longer the last frame stays; 1.5 without it.")
    private double hold = AnimationOptions.DEFAULT.holdSeconds();

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            description = "In pixels; 640x640 without it, and larger for several lanes.")
    private Optional<String> size = Optional.empty();

    @Option(names = "--points", paramLabel = "N", description = "The most points of a lane; 1000 without it.")
    private int points = AnimationOptions.DEFAULT.points();

    @Option(
            names = "--recorded-only",
            description = "Show recorded steps alone; points do not travel from one to the next.")
    private boolean recordedOnly;

    @Option(names = "--dark", description = "On a dark ground.")
    private boolean dark;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "Of what is written in the frame: en or zh.")
    private String language = Language.ENGLISH.id();

    @Option(
            names = "--lane",
            paramLabel = "LETTER",
            description = "The lane that is shown. Default: all, beside each other.")
    private Optional<Character> lane = Optional.empty();

    /**
     * Returns the lanes that are shown.
     *
     * @throws ParameterException if there is no such lane
     */
    List<LaneRecord> shown(List<LaneRecord> lanes) {
        if (lane.isEmpty()) {
            return lanes;
        }
        char wanted = Character.toUpperCase(lane.get());
        List<LaneRecord> chosen =
                lanes.stream().filter(each -> each.letter() == wanted).toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    "lane",
                    "There is no lane " + wanted + " here; choose one of "
                            + lanes.stream()
                                    .map(each -> String.valueOf(each.letter()))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return chosen;
    }

    /** Returns the options for this many lanes. */
    AnimationOptions options(int lanes) {
        AnimationOptions usual = AnimationOptions.of(lanes);
        int[] pixels = size.map(this::pixels).orElse(new int[] {usual.width(), usual.height()});
        return usual.withSteps(optional(from), optional(to))
                .withTime(frames, rate, hold)
                .withSmooth(!recordedOnly)
                .withSize(pixels[0], pixels[1])
                .withTheme(dark ? SphereTheme.DARK : SphereTheme.LIGHT)
                .withLanguage(language())
                .withPoints(points);
    }

    private static OptionalInt optional(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private int[] pixels(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw wrong("--size must be WIDTHxHEIGHT in pixels, as 640x640, but was \"" + text + "\".");
        }
        return new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))};
    }

    private Language language() {
        List<String> known = Arrays.stream(Language.values()).map(Language::id).toList();
        return Language.byId(language)
                .orElseThrow(() ->
                        wrong("--language must be " + String.join(" or ", known) + ", but was \"" + language + "\"."));
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(command.commandLine(), sentence);
    }
}
