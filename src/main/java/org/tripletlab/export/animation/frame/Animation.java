package org.tripletlab.export.animation.frame;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.LaneTitles;
import org.tripletlab.export.RecipeLine;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.export.sphere.TurnedLanes;
import org.tripletlab.text.Texts;

/**
 * The frames of a film, each drawn when it is asked for: one lane, or two to four beside each other, with step, state and
 * smallest angle, a legend of the classes, and a line that grows from the first step to the last. Without a display. Not
 * thread-safe.
 */
public final class Animation {
    private static final double BAR = 3;
    private static final double LEGEND_GAP = 8;
    private static final double MARGIN = 16;

    private final AnimationSteps steps;
    private final AnimationOptions options;
    private final List<AnimationLane> lanes = new ArrayList<>();
    private final List<AnimationCell> cells = new ArrayList<>();
    private final BufferedImage image;
    private final int[] pixels;
    private final int[] ground;
    private final double scale;
    private final String recipe;

    /**
     * Plans a film.
     *
     * @param records the lanes from left to right, one to four, all with recordings
     * @throws IllegalArgumentException with one sentence if there is nothing to show, or not what is asked for
     * @throws IOException with one sentence if this machine cannot draw text
     */
    public Animation(List<LaneRecord> records, AnimationOptions options) throws IOException {
        if (records.isEmpty() || records.size() > ComparisonSpec.MOST) {
            throw new IllegalArgumentException("An animation shows 1 to " + ComparisonSpec.MOST + " lanes, not "
                    + records.size() + ". Choose some of them.");
        }
        if (!options.captions().names().isEmpty() && options.captions().names().size() != records.size()) {
            throw new IllegalArgumentException("An animation of " + records.size() + " lanes needs as many names, not "
                    + options.captions().names().size() + ".");
        }
        this.options = options;
        recipe = RecipeLine.of(records);
        steps = AnimationSteps.of(records, options);
        image = new BufferedImage(options.size().width(), options.size().height(), BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        AnimationGrid grid = AnimationGrid.of(
                records.size(), options.size().width(), options.size().height());
        scale = grid.scale();
        compose(records, grid);
        ground = pixels.clone();
    }

    private void compose(List<LaneRecord> records, AnimationGrid grid) throws IOException {
        Graphics2D pen = image.createGraphics();
        PictureText.smooth(pen);
        pen.setColor(new Color(options.theme().background()));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        PictureText text = PictureText.load();
        Texts texts = new Texts(options.captions().language());
        List<String> names = names(records, texts);
        List<AnimationLegend.Classes> classes = records.stream()
                .map(lane -> AnimationLegend.Classes.of(
                        lane.view().data(), options.look().hidden()))
                .toList();
        boolean shared = classes.stream().distinct().count() == 1;
        int cellWidth = image.getWidth() / grid.columns();
        List<AnimationLegend> legends = (shared ? classes.subList(0, 1) : classes)
                .stream()
                        .map(each -> new AnimationLegend(
                                each,
                                options.theme(),
                                text,
                                pen,
                                scale,
                                (shared ? image.getWidth() : cellWidth) - 2 * MARGIN * scale))
                        .toList();
        double legendHeight =
                legends.stream().mapToDouble(AnimationLegend::height).max().orElse(0) + 2 * LEGEND_GAP * scale;
        int bottom = (int) (image.getHeight() - barHeight() - (shared ? legendHeight : 0));
        int cellHeight = bottom / grid.rows();
        OptionalInt leader = TurnedLanes.leader(
                records.stream().map(lane -> AnimationLane.last(lane, steps)).toList());
        Optional<AnimationLane> guide = leader.isEmpty()
                ? Optional.empty()
                : Optional.of(new AnimationLane(records.get(leader.getAsInt()), steps, options, Optional.empty()));
        for (int i = 0; i < records.size(); i++) {
            LaneRecord record = records.get(i);
            boolean leads = leader.isPresent() && leader.getAsInt() == i;
            AnimationLane lane = leads
                    ? guide.get()
                    : new AnimationLane(
                            record,
                            steps,
                            options,
                            guide.filter(first -> TurnedLanes.isComparable(record, records.get(leader.getAsInt()))));
            int left = i % grid.columns() * cellWidth;
            int top = i / grid.columns() * cellHeight;
            int height = (int) (cellHeight - (shared ? 0 : legendHeight));
            EvaluationSet probe = record.view().data().probe();
            AnimationCell cell = new AnimationCell(
                    lane,
                    probe.classNames(),
                    options,
                    texts,
                    text,
                    image.getSubimage(left, top, cellWidth, height),
                    scale);
            cell.drawName(names.get(i), record, steps.last(), second(steps.frames() - 1));
            lanes.add(lane);
            cells.add(cell);
            if (!shared) {
                legends.get(i).draw(pen, left + cellWidth / 2.0, top + height + LEGEND_GAP * scale);
            }
        }
        if (shared) {
            legends.get(0).draw(pen, image.getWidth() / 2.0, bottom + LEGEND_GAP * scale);
        }
        pen.dispose();
    }

    /** Returns what stands above the lanes: the given names, or those of the window. */
    List<String> names(List<LaneRecord> records, Texts texts) {
        if (!options.captions().names().isEmpty()) {
            return options.captions().names();
        }
        List<String> plain = LaneTitles.plainInWords(records, texts);
        return records.size() == 1
                ? plain
                : IntStream.range(0, plain.size())
                        .mapToObj(i -> records.get(i).letter() + " · " + plain.get(i))
                        .toList();
    }

    public int frames() {
        return steps.frames();
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /** Returns how the lanes were made, a line each, for the file to carry. */
    public String recipe() {
        return recipe;
    }

    /**
     * Finds how each recording is looked at, which with many dimensions takes longer than drawing; else the first frames that
     * are asked for would wait for it.
     *
     * @param progress hears from 0 to 1
     */
    public void prepare(ExportProgress progress) {
        int all = lanes.stream().mapToInt(AnimationLane::recordingCount).sum();
        int done = 0;
        for (AnimationLane lane : lanes) {
            for (int i = 0; i < lane.recordingCount(); i++) {
                progress.reached((double) done / all);
                lane.recorded(i);
                done++;
            }
        }
        progress.reached(1);
    }

    /**
     * Draws a frame. Names glide from where they stood in the frame that was drawn before; frame 0 resets them, so that an animation drawn from there is always the same.
     *
     * @param frame from 0
     * @return its pixels row by row from the top left, the lower 24 bits red, green and blue; the same array every time, so it
     *     is to be used before the next one is drawn
     */
    public int[] draw(int frame) {
        System.arraycopy(ground, 0, pixels, 0, pixels.length);
        double step = steps.at(frame);
        for (AnimationCell cell : cells) {
            if (frame == 0) {
                cell.begin();
            }
            cell.draw(step, second(frame));
        }
        drawBar(steps.share(frame));
        return pixels;
    }

    private int second(int frame) {
        return (int) (frame / options.motion().framesPerSecond());
    }

    private int barHeight() {
        return (int) Math.max(2, Math.round(BAR * scale));
    }

    /** Progress bar of the animation, in whole pixels, so that only its end changes. */
    private void drawBar(double share) {
        int end = (int) Math.round(share * image.getWidth());
        int colour = options.theme().mutedInk() & 0xFFFFFF;
        for (int y = image.getHeight() - barHeight(); y < image.getHeight(); y++) {
            int row = y * image.getWidth();
            Arrays.fill(pixels, row, row + end, colour);
        }
    }
}
