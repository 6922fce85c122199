package org.tripletlab.export.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.catalogue.ExportOption.Help;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.export.picture.PicturePreview;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.export.picture.Pictures;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.option.Kind;
import org.tripletlab.option.Values;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;

/** {@code png}, {@code svg}, {@code pdf}: a picture of one lane or of all. */
public final class PictureExporter extends Exporter {
    /** Id of the group. */
    public static final String GROUP = "picture";

    /** Subject of the picture. */
    public static final ExportOption<String> KIND = new ExportOption<>(
                    "what",
                    Values.choice(ids(kind -> true)),
                    new Help("KIND", "One of " + String.join(", ", ids(kind -> true)) + ". Default: sphere."))
            .otherwise(PictureKind.SPHERE.id())
            .in(FormField.row("export.what").text("export.what").first(PictureKind.SHEET.id()));

    /** The lane, for a kind that shows one. */
    public static final ExportOption<Character> LANE = ExportOption.lane(
                    Kind.LANE, "Lane to show. Default: the first, or all for charts and sheet.")
            .in(FormField.row("export.lane").when(KIND, Set.copyOf(ids(PictureKind::showsOneLane))));

    private static final FormField VIEW =
            FormField.row("export.view").when(KIND, Set.copyOf(ids(PictureKind::showsSpheres)));

    /** Takes over the view of the spheres on the screen; in the dialog only. */
    public static final ExportOption<Boolean> ON_SCREEN =
            ExportOption.flag("view", "").in(VIEW.text("export.view.screen").first("true"));

    private static final ExportOption<Boolean> MAGNIFIER = ExportOption.flag("magnifier", "")
            .in(VIEW.text("export.view.magnifier").first("true"));

    /** The recorded step. */
    public static final ExportOption<Integer> STEP = new ExportOption<>(
                    "step",
                    Values.wholeFrom(0),
                    new Help("N", "Step to show (the last recorded one up to it). Default: the latest."))
            .in(FormField.row("export.step").text("export.newest"));

    private static final Values<Integer> SIDE = sides();

    /** Pixels from left to right. */
    public static final ExportOption<Integer> WIDTH = new ExportOption<>(
                    "width",
                    SIDE,
                    new Help("PIXELS", "Width, 320 to 8000 (in a PDF, 96 per inch). Default: automatic."))
            .in(FormField.row("export.size"));

    private static final ExportOption<Integer> HEIGHT = new ExportOption<>(
                    "height", SIDE, new Help("PIXELS", "Height, 320 to 8000. Default: by the width."))
            .in(FormField.row("export.size").after("×"));

    private static final ExportOption<Boolean> TRANSPARENT = ExportOption.flag(
                    "transparent", "Use a transparent background.")
            .in(FormField.row("export.ground").text("export.ground.transparent"));

    private static final ExportOption<Boolean> DARK = ExportOption.flag("dark", "Use a dark background.")
            .in(FormField.row("export.ground").text("export.ground.dark"));

    private static final ExportOption<Language> LANGUAGE =
            ExportOption.language(List.of("language", "lang"), new Help("en|zh", "English or Chinese. Default: en."));

    private static final ExportOption<String> TITLE = new ExportOption<>(
                    "title", Values.text(), new Help("TEXT", "Title. Default: automatic."))
            .in(FormField.row("export.page-title"));

    private final PictureFormat format;

    PictureExporter(PictureFormat format, String help) {
        super(
                new ExportFormat(
                        format.id(),
                        GROUP,
                        List.of(format.id()),
                        true,
                        List.of(
                                help,
                                "",
                                "Example: tripletlab export " + format.id()
                                        + " lesson.tripletlab --what sheet -o sheet." + format.id())),
                List.of(KIND, LANE, ON_SCREEN, MAGNIFIER, STEP, WIDTH, HEIGHT, TRANSPARENT, DARK, LANGUAGE, TITLE));
        this.format = format;
    }

    private static List<String> ids(java.util.function.Predicate<PictureKind> which) {
        return Arrays.stream(PictureKind.values())
                .filter(which)
                .map(PictureKind::id)
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public ImageNeed need(OptionValues values) {
        return kind(values) == PictureKind.CHARTS ? ImageNeed.NUMBERS : ImageNeed.CLASSES;
    }

    @Override
    public String name(OptionValues values) {
        return values.get(KIND);
    }

    @Override
    protected void writeFiles(ExportSource source, OptionValues values, Path target, ExportProgress progress)
            throws IOException {
        Pictures.write(source.lanes(), request(values, source.views()), target, progress);
    }

    @Override
    public boolean hasPreview() {
        return true;
    }

    @Override
    public PicturePreview preview(ExportSource source, OptionValues values, PixelSize room) throws IOException {
        return Pictures.preview(source.lanes(), request(values, source.views()), room);
    }

    private static PictureKind kind(OptionValues values) {
        return PictureKind.byId(values.get(KIND)).orElseThrow();
    }

    private static Map<Character, LaneViewOptions> views(Map<Character, LaneViewOptions> views, boolean magnified) {
        return magnified
                ? views
                : views.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().withoutMagnifier()));
    }

    private PictureRequest request(OptionValues values, Map<Character, LaneViewOptions> views) {
        PictureRequest plain = PictureRequest.of(kind(values), format)
                .withSize(values.of(WIDTH).orElse(0), values.of(HEIGHT).orElse(0))
                .withGround(values.get(TRANSPARENT), values.get(DARK))
                .in(values.get(LANGUAGE))
                .seenAs(values.get(ON_SCREEN) ? views(views, values.get(MAGNIFIER)) : Map.of());
        PictureRequest stepped = values.of(STEP).map(plain::atStep).orElse(plain);
        PictureRequest ofLane = values.of(LANE).map(stepped::ofLane).orElse(stepped);
        return values.of(TITLE).map(ofLane::titled).orElse(ofLane);
    }

    /** Returns the sides of a picture; 0 stands for what suits it. */
    private static Values<Integer> sides() {
        Values<Integer> range = Values.whole(PictureRequest.LEAST, PictureRequest.MOST);
        return Values.read(
                range.kind(),
                Message.of("option.allowed.side", range.allowed()),
                text -> text.equals("0") ? Optional.of(0) : range.reader().apply(text));
    }
}
