package org.tripletlab.export.animation.frame;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.LaneTitles;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.export.sphere.LabelledSphere;
import org.tripletlab.export.sphere.SphereViewOptions;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.render.paint.ClassShapes;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.text.Texts;

/** The part of a frame that shows one lane: what it is called, its step, its state, its sphere. Not thread-safe. */
final class AnimationCell {
    private static final double MARGIN = 16;
    private static final double NAME_SIZE = 19;
    private static final double NAME_BASE = 31;
    private static final double STATE_SIZE = 15;
    private static final double STATE_BASE = 54;
    private static final double SPHERE_TOP = 62;
    private static final double LABEL_SIZE = 16;

    /** Names of more classes than this would hide the points; the legend has them. */
    private static final int MOST_NAMED = 12;

    private final AnimationLane lane;
    private final List<String> classNames;
    private final SphereViewOptions look;
    private final SphereTheme theme;
    private final Texts texts;
    private final PictureText text;
    private final double scale;
    private final BufferedImage part;
    private final Graphics2D pen;
    private String origin = "";
    private LabelledSphere.Memory memory = new LabelledSphere.Memory();

    /**
     * Makes the cell.
     *
     * @param part of the frame, which is drawn on
     */
    AnimationCell(
            AnimationLane lane,
            List<String> names,
            AnimationOptions options,
            Texts texts,
            PictureText text,
            BufferedImage part,
            double scale) {
        this.lane = lane;
        this.look = new SphereViewOptions(
                lane.camera(options.look().camera()),
                options.look().hidden(),
                options.look().cones(),
                options.look().projection(),
                options.look().magnifier());
        this.theme = options.theme();
        this.texts = texts;
        this.text = text;
        this.scale = scale;
        this.part = part;
        pen = part.createGraphics();
        PictureText.smooth(pen);
        boolean named = names.size() <= MOST_NAMED;
        String heap = texts.format(
                "sphere.heap", names.size() - options.look().hidden().cardinality());
        classNames = Stream.concat(names.stream().map(name -> named ? name : ""), Stream.of(heap))
                .map(name -> text.shorten(pen, name, true, LABEL_SIZE * scale, part.getWidth() / 4.0))
                .toList();
    }

    /** Draws what is the same in every frame. From where the lane was branched off stands beside the angle if its name leaves no room. */
    void drawName(String name, LaneRecord record, int lastStep, int lastSecond) {
        double stepWidth = text.width(pen, step(lastStep, lastSecond), false, STATE_SIZE * scale);
        double room = part.getWidth() - (2 * MARGIN + 12) * scale - stepWidth;
        String whole = LaneTitles.withOrigin(name, record, texts);
        boolean fits = text.width(pen, whole, true, NAME_SIZE * scale) <= room;
        origin = fits ? "" : LaneTitles.origin(record, texts);
        String shown = text.shorten(pen, fits ? whole : name, true, NAME_SIZE * scale, room);
        write(shown, true, NAME_SIZE, MARGIN * scale, NAME_BASE, theme.ink());
    }

    /** Forgets where names stood in a frame before: the film begins. */
    void begin() {
        memory = new LabelledSphere.Memory();
    }

    /** Draws what there is at a step and after so many seconds of the film, over an empty ground. */
    void draw(double step, int second) {
        AnimationLane.Moment moment = lane.at(step);
        Measurement measured = moment.recording().measurement();
        String stepText = step(measured.step(), second);
        double stepWidth = text.width(pen, stepText, false, STATE_SIZE * scale);
        write(stepText, false, STATE_SIZE, part.getWidth() - MARGIN * scale - stepWidth, NAME_BASE, theme.mutedInk());
        String state = texts.get("state." + measured.diagnosis().state().id() + ".word");
        write(state, true, STATE_SIZE, MARGIN * scale, STATE_BASE, theme.ink());
        double angleAt = MARGIN * scale + text.width(pen, state, true, STATE_SIZE * scale) + 10 * scale;
        double room = part.getWidth() - MARGIN * scale - angleAt;
        String facts = texts.format("film.angle", measured.probe().smallestAngleDegrees());
        if (moment.isProjected()) {
            int size = moment.recording().snapshot().embeddingSize();
            facts += " · " + texts.format("film.projected", size, moment.seenShare());
        }
        if (!origin.isEmpty()) {
            facts += " · " + origin;
        }
        String angle = text.shorten(pen, facts, false, STATE_SIZE * scale, room);
        write(angle, false, STATE_SIZE, angleAt, STATE_BASE, theme.mutedInk());
        int top = (int) Math.ceil(SPHERE_TOP * scale);
        ClassShapes shapes = new ClassShapes(moment.rings(), moment.cones());
        new LabelledSphere(moment.cloud(), shapes, classNames, look, theme, scale, LABEL_SIZE)
                .draw(part, pen, text, top, part.getWidth(), part.getHeight() - top, memory);
    }

    /** The step, after the time by which people find a place in a film. */
    private String step(int step, int second) {
        return String.format(Locale.ROOT, "%d:%02d · ", second / 60, second % 60) + texts.format("film.step", step);
    }

    private void write(String words, boolean heavy, double size, double x, double baseline, int colour) {
        pen.setColor(new Color(colour));
        text.draw(pen, words, heavy, size * scale, x, baseline * scale);
    }
}
