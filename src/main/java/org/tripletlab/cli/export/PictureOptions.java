package org.tripletlab.cli.export;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tripletlab.cli.support.LanguageArgument;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.text.Language;
import picocli.CommandLine.Option;

/** What a picture shows: the options of all commands that write one. */
final class PictureOptions {
    @Option(
            names = "--what",
            paramLabel = "KIND",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            completionCandidates = Kinds.class,
            defaultValue = "sphere")
    private String what;

    @Option(
            names = "--lane",
            paramLabel = "LETTER",
            description = "The lane that is shown. Default: the first; charts and sheet show all.")
    private Optional<Character> lane = Optional.empty();

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "The last recorded step up to this one. Default: the newest.")
    private Optional<Integer> step = Optional.empty();

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            description = "From 320 to 8000; a PDF has 96 to the inch. Default: what suits it.")
    private int width;

    @Option(names = "--height", paramLabel = "PIXELS", description = "The same. Default: what suits the width.")
    private int height;

    @Option(names = "--transparent", description = "Leave the ground out.")
    private boolean transparent;

    @Option(names = "--dark", description = "Colours for a dark ground.")
    private boolean dark;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "en|zh",
            description = "English or Chinese. Default: ${DEFAULT-VALUE}.",
            defaultValue = "en")
    private String language;

    @Option(names = "--title", paramLabel = "TEXT", description = "A title in place of the usual one.")
    private Optional<String> title = Optional.empty();

    /** The words for {@code --what}. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(PictureKind.values()).map(PictureKind::id).iterator();
        }
    }

    /** Returns the request, or says what is wrong before the session is read. */
    PictureRequest request(PictureFormat format) {
        Language spoken = LanguageArgument.language(language);
        PictureKind kind = kind();
        try {
            return new PictureRequest(
                    kind,
                    format,
                    lane.map(Character::toUpperCase),
                    step.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                    width,
                    height,
                    transparent,
                    dark,
                    spoken,
                    title,
                    Map.of());
        } catch (IllegalArgumentException e) {
            throw new ParameterException("width", e.getMessage());
        }
    }

    private PictureKind kind() {
        return PictureKind.byId(what)
                .orElseThrow(() -> new ParameterException(
                        "what",
                        "--what must be one of "
                                + Arrays.stream(PictureKind.values())
                                        .map(PictureKind::id)
                                        .collect(Collectors.joining(", "))
                                + ", but was \"" + what + "\"."));
    }
}
