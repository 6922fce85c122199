package org.tripletlab.export.sphere;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.math.Projection;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.style.SphereTheme;

/**
 * The spheres of some lanes beside each other on one sheet, all seen from the same side, each with its name, its state and
 * a sentence, and below them what is to be said of all.
 */
public final class ComparisonFigure {
    private static final int LANE_WIDTH = 520;
    private static final int SPHERE_HEIGHT = 500;
    private static final int MARGIN = 36;
    private static final double TITLE_SIZE = 24;
    private static final double NAME_SIZE = 20;
    private static final double TEXT_SIZE = 15;
    private static final double LINE = 22;
    private static final double LABEL_SIZE = 17;
    private static final int SENTENCE_LINES = 4;
    private static final int SUMMARY_LINES = 3;
    private static final int LANE_TOP = (int) (MARGIN + TITLE_SIZE + 30);
    private static final int SPHERE_TOP = (int) (LANE_TOP + NAME_SIZE + LINE + 16);
    private static final int SENTENCE_TOP = SPHERE_TOP + SPHERE_HEIGHT + 10;
    private static final int SUMMARY_TOP = (int) (SENTENCE_TOP + SENTENCE_LINES * LINE + 34);
    private static final int HEIGHT = (int) (SUMMARY_TOP + SUMMARY_LINES * LINE + MARGIN);

    /**
     * One lane of the sheet.
     *
     * @param name what it is called
     * @param state its state in a word
     * @param sentence what is to be said of it
     * @param recording what is drawn
     * @param data its images
     * @param projecting finds the projection of its embeddings, N×D
     * @param look how its sphere is looked at
     */
    public record Lane(
            String name,
            String state,
            String sentence,
            Recording recording,
            TrainingData data,
            Function<double[], Projection> projecting,
            SphereViewOptions look) {
        /** Makes a lane that is looked at from the usual side, along the principal axes. */
        public Lane(String name, String state, String sentence, Recording recording, TrainingData data) {
            this(
                    name,
                    state,
                    sentence,
                    recording,
                    data,
                    unit -> Projection.of(unit, recording.snapshot().embeddingSize()),
                    SphereViewOptions.HOME);
        }
    }

    private final String title;
    private final String summary;
    private final List<Lane> lanes;
    private final SphereTheme theme;
    private final int scale;

    /**
     * Plans a sheet.
     *
     * @param title one line
     * @param summary what is to be said of all lanes
     * @param lanes from left to right, at least one
     */
    public ComparisonFigure(String title, String summary, List<Lane> lanes) {
        this(title, summary, lanes, SphereTheme.LIGHT, 1);
    }

    private ComparisonFigure(String title, String summary, List<Lane> lanes, SphereTheme theme, int scale) {
        this.title = title;
        this.summary = summary;
        this.lanes = List.copyOf(lanes);
        this.theme = theme;
        this.scale = scale;
    }

    /** Returns the same sheet in other colours, with this many pixels per unit. */
    public ComparisonFigure with(SphereTheme colours, int pixelsPerUnit) {
        return new ComparisonFigure(title, summary, lanes, colours, pixelsPerUnit);
    }

    /** Returns how many lanes are on it. */
    public int laneCount() {
        return lanes.size();
    }

    /** Returns width and height of a sheet with this many lanes, in units. */
    public static int[] size(int lanes) {
        return new int[] {2 * MARGIN + lanes * LANE_WIDTH, HEIGHT};
    }

    /**
     * Draws the sheet and writes it as PNG with the recipe of every lane inside.
     *
     * @throws IOException with one sentence if it cannot be drawn or written
     */
    public void write(Path file) throws IOException {
        List<Map<String, Object>> recipes = new ArrayList<>();
        for (Lane lane : lanes) {
            Map<String, Object> recipe = new LinkedHashMap<>();
            recipe.put("name", lane.name());
            recipe.putAll(RunJson.recipe(lane.recording().spec(), lane.data()));
            recipe.put("measured", RunJson.fields(lane.recording().measurement()));
            recipes.add(recipe);
        }
        PngRecipe.write(draw(), RunJson.write(Map.of("lanes", recipes)), file);
    }

    /** Draws the sheet. */
    public BufferedImage draw() throws IOException {
        PictureText text = PictureText.load();
        int width = size(lanes.size())[0];
        BufferedImage image = new BufferedImage(scale * width, scale * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        PictureText.smooth(pen);
        pen.scale(scale, scale);
        pen.setColor(new Color(theme.background()));
        pen.fillRect(0, 0, width, HEIGHT);
        write(pen, text, title, true, TITLE_SIZE, MARGIN, MARGIN + TITLE_SIZE * 0.8, theme.ink(), width - 2.0 * MARGIN);
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            int left = MARGIN + i * LANE_WIDTH;
            double room = LANE_WIDTH - 28.0;
            write(pen, text, lane.name(), true, NAME_SIZE, left, LANE_TOP + NAME_SIZE * 0.8, theme.ink(), room);
            double stateBase = LANE_TOP + NAME_SIZE + LINE;
            write(pen, text, lane.state(), false, TEXT_SIZE, left, stateBase, theme.mutedInk(), room);
            drawSphere(image, text, lane, left, SPHERE_TOP);
            paragraph(pen, text, lane.sentence(), left, SENTENCE_TOP, room, SENTENCE_LINES);
        }
        pen.setColor(new Color(theme.outline() & 0xFFFFFF));
        pen.fillRect(MARGIN, SUMMARY_TOP - 26, width - 2 * MARGIN, 1);
        paragraph(pen, text, summary, MARGIN, SUMMARY_TOP, width - 2.0 * MARGIN, SUMMARY_LINES);
        pen.dispose();
        return image;
    }

    private void drawSphere(BufferedImage image, PictureText text, Lane lane, int left, int top) {
        BufferedImage part =
                image.getSubimage(scale * (left - MARGIN / 2), scale * top, scale * LANE_WIDTH, scale * SPHERE_HEIGHT);
        Graphics2D pen = part.createGraphics();
        PictureText.smooth(pen);
        List<String> names = lane.data().probe().classNames().stream()
                .map(name -> text.shorten(pen, name, true, LABEL_SIZE * scale, scale * LANE_WIDTH / 4.0))
                .toList();
        new LabelledSphere(
                        RunPicture.cloud(lane.recording(), lane.data().probe(), lane.projecting()),
                        RunPicture.rings(lane.recording().snapshot()),
                        lane.look().cones()
                                ? RunPicture.cones(lane.recording(), lane.data().probe())
                                : ClassCones.NONE,
                        names,
                        lane.look(),
                        theme,
                        scale,
                        LABEL_SIZE)
                .draw(part, pen, text, 0, part.getWidth(), part.getHeight());
        pen.dispose();
    }

    private void paragraph(
            Graphics2D pen, PictureText text, String words, double left, double top, double room, int most) {
        List<String> lines = text.wrap(pen, words, TEXT_SIZE, room, most);
        for (int i = 0; i < lines.size(); i++) {
            write(pen, text, lines.get(i), false, TEXT_SIZE, left, top + (i + 0.8) * LINE, theme.ink(), room);
        }
    }

    private static void write(
            Graphics2D pen,
            PictureText text,
            String words,
            boolean heavy,
            double size,
            double x,
            double baseline,
            int colour,
            double room) {
        String shown = text.shorten(pen, words, heavy, size, room);
        pen.setColor(new Color(colour));
        text.draw(pen, shown, heavy, size, x, baseline);
    }
}
