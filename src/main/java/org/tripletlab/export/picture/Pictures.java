package org.tripletlab.export.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportException;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.export.sphere.PngRecipe;
import org.tripletlab.export.sphere.RunPicture;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.export.vector.PdfFile;
import org.tripletlab.export.vector.SvgFile;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

/** Writes pictures of runs. The same drawing becomes pixels, SVG or PDF; each file carries the recipe of what it shows. */
public final class Pictures {
    /** Paper is white; the screen's pale ground would be printed as a grey box. */
    private static final SphereTheme LIGHT = SphereTheme.LIGHT.withBackground(0xFFFFFFFF);

    /** Below this many pixels for a unit small text cannot be read; the page has fewer units then. */
    private static final double LEAST_PIXELS_PER_UNIT = 0.75;

    private static final long BYTES_PER_PIXEL = 6;
    private static final double DRAWN = 0.6;

    private final List<LaneRecord> lanes;
    private final PictureRequest request;
    private final ExportProgress progress;
    private final PictureDrawing drawing;
    /** Width and height of the page in pixels, and in the units it is laid out in. */
    private final int[] pixels;

    private final int[] units;

    private final Optional<String> recipe;

    private Pictures(List<LaneRecord> lanes, PictureRequest request, Optional<String> recipe, ExportProgress progress) {
        this.lanes = lanes;
        this.request = request;
        this.progress = progress;
        this.recipe = recipe;
        drawing = drawing();
        int shown = request.subject().lane().isPresent() ? 1 : lanes.size();
        pixels = request.pixels(shown);
        double pixelsPerUnit = Math.max(
                LEAST_PIXELS_PER_UNIT,
                Math.min(
                        (double) pixels[0] / request.kind().naturalWidth(shown),
                        (double) pixels[1] / request.kind().naturalHeight()));
        units = new int[] {(int) Math.round(pixels[0] / pixelsPerUnit), (int) Math.round(pixels[1] / pixelsPerUnit)};
    }

    /**
     * Writes a picture, whole or not at all.
     *
     * @param lanes one to four, each with at least one recording
     * @throws IOException with one sentence if the file cannot be written or there is not enough memory
     * @throws IllegalArgumentException with one sentence if a lane is asked for that is not there, or there are none
     */
    public static void write(List<LaneRecord> lanes, PictureRequest request, Path file, ExportProgress progress)
            throws IOException {
        write(lanes, request, Optional.empty(), file, progress);
    }

    /**
     * Writes a picture with another recipe inside, whole or not at all.
     *
     * @param recipe usually one JSON object; empty for the recipes of all lanes
     */
    public static void write(
            List<LaneRecord> lanes, PictureRequest request, Optional<String> recipe, Path file, ExportProgress progress)
            throws IOException {
        requireRecorded(lanes);
        new Pictures(lanes, request, recipe, progress).write(file);
    }

    /**
     * Draws a picture with the layout that it would be written with, at a reduced size.
     *
     * @param room largest size of the preview, at least 1×1; its pixels are never more than those of the picture
     * @throws IOException as {@link #write} does
     * @throws IllegalArgumentException as {@link #write} does
     */
    public static PicturePreview preview(List<LaneRecord> lanes, PictureRequest request, PixelSize room)
            throws IOException {
        requireRecorded(lanes);
        Pictures whole = new Pictures(lanes, request, Optional.empty(), ExportProgress.NONE);
        int[] pixels = whole.pixels;
        double scale = Math.min(1, Math.min((double) room.width() / pixels[0], (double) room.height() / pixels[1]));
        int width = Math.max(1, (int) Math.round(scale * pixels[0]));
        int height = Math.max(1, (int) Math.round(scale * pixels[1]));
        BufferedImage image = whole.image(width, height, BufferedImage.TYPE_INT_ARGB);
        return new PicturePreview(
                new PixelSize(width, height),
                new PixelSize(pixels[0], pixels[1]),
                request.ground(),
                image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static void requireRecorded(List<LaneRecord> lanes) {
        if (lanes.isEmpty()
                || lanes.stream().anyMatch(lane -> lane.view().recordings().isEmpty())) {
            throw new IllegalArgumentException(
                    "There is nothing to draw yet: a picture needs lanes with at least one recorded step.");
        }
    }

    private void write(Path file) throws IOException {
        progress.reached(0);
        switch (request.format()) {
            case PNG -> png(file);
            case SVG -> svg(file);
            case PDF -> pdf(file);
        }
    }

    private PictureDrawing drawing() {
        LaneCaptions words = new LaneCaptions(new Texts(request.words().language()), lanes);
        return switch (request.kind()) {
            case SPHERE, MAP -> new SphereDrawing(lanes, request, words);
            case CHARTS -> new ChartsDrawing(lanes, request, words);
            case MATRIX -> new MatrixDrawing(lanes, request, words);
            case ANGLES -> new AnglesDrawing(lanes, request, words);
            case SHEET -> new ComparisonDrawing(lanes, request, words);
            case CONTACT -> new ContactDrawing(lanes, request, words);
        };
    }

    private void png(Path file) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        requireMemory(pixels, runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory());
        BufferedImage image = image(
                pixels[0],
                pixels[1],
                request.ground().transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        PngRecipe.write(image, recipeText(), file, share -> progress.reached(DRAWN + (1 - DRAWN) * share));
    }

    private BufferedImage image(int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        PictureText.smooth(pen);
        pen.scale((double) width / units[0], (double) height / units[1]);
        draw(pen, false, (double) width / units[0]);
        pen.dispose();
        return image;
    }

    private void svg(Path file) throws IOException {
        SvgFile svg = new SvgFile();
        draw(svg.pen(), true, 1);
        String text = recipeText();
        AtomicFile.write(file, out -> {
            svg.write(
                    out,
                    new double[] {units[0], units[1]},
                    pixels,
                    drawing.title(),
                    request.words().language().id(),
                    text);
            progress.reached(1);
        });
    }

    private void pdf(Path file) throws IOException {
        try (PdfFile pdf = new PdfFile(units, pixels)) {
            draw(pdf.pen(), true, 1);
            String text = recipeText();
            AtomicFile.write(file, out -> {
                pdf.write(out, drawing.title(), request.words().language().id(), text);
                progress.reached(1);
            });
        }
    }

    private void draw(Graphics2D pen, boolean vectors, double pixelsPerUnit) throws IOException {
        SphereTheme theme = request.ground().dark() ? SphereTheme.DARK : LIGHT;
        if (!request.ground().transparent()) {
            pen.setColor(new Color(theme.background()));
            pen.fillRect(0, 0, units[0] + 1, units[1] + 1);
        }
        drawing.draw(
                new PicturePage(pen, theme, units[0], units[1], vectors, pixelsPerUnit),
                share -> progress.reached(DRAWN * share));
        progress.reached(DRAWN);
    }

    /** Refuses a picture for which fewer than this many bytes are left. */
    static void requireMemory(int[] pixels, long left) throws IOException {
        long needed = BYTES_PER_PIXEL * pixels[0] * pixels[1];
        if (needed > left) {
            throw new ExportException(
                    Message.of("export.failed.memory", pixels[0], pixels[1], needed >> 20, left >> 20));
        }
    }

    private String recipeText() {
        return recipe.orElseGet(this::recipe);
    }

    private String recipe() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (LaneRecord lane : lanes) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("lane", String.valueOf(lane.letter()));
            each.putAll(RunJson.recipe(lane.view().spec(), lane.view().data()));
            Recording shown = SelectedLane.at(lane, request.subject().step());
            List<Map<String, Object>> changes =
                    RunPicture.changes(shown, lane.view().history().events());
            if (!changes.isEmpty()) {
                each.put("changes", changes);
            }
            each.put("measured", RunJson.fields(shown.measurement()));
            all.add(each);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("picture", request.kind().id());
        whole.put("lanes", all);
        return RunJson.write(whole);
    }
}
