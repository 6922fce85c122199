package org.tripletlab.ui.fx;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.tripletlab.render.style.LaneColours;
import org.tripletlab.ui.model.StateTone;

/**
 * Colours of canvas drawings, which style sheets do not reach; those of text keep a contrast of 4.5:1 on the panels of their theme.
 *
 * @param text important text
 * @param mutedText labels of axes
 * @param chart lines of a chart
 * @param track track of a slider
 * @param tones tones of a state
 * @param lanes lines and letters of the lanes A to D
 */
public record CanvasColours(
        Color text, Color mutedText, ChartLines chart, Color track, Tones tones, List<Color> lanes) {
    /**
     * Lines of a chart.
     *
     * @param grid thin lines behind the data
     * @param data the data
     * @param reference lower or upper bound
     * @param mark an event
     */
    public record ChartLines(Color grid, Color data, Color reference, Color mark) {}

    /**
     * Tones of a state.
     *
     * @param bad tone of a failed state
     * @param warning tone of a state about to fail
     * @param good tone of success
     * @param moving tone of a state in transition
     * @param neutral tone of an undefined state
     */
    public record Tones(Color bad, Color warning, Color good, Color moving, Color neutral) {}

    /** For a white background. */
    public static final CanvasColours LIGHT = new CanvasColours(
            Color.web("#24292f"),
            Color.web("#57606a"),
            new ChartLines(
                    Color.web("#d0d7de", 0.75), Color.web("#0969da"), Color.web("#bc4c00"), Color.web("#8250df", 0.8)),
            Color.web("#eaeef2"),
            new Tones(
                    Color.web("#cf222e"),
                    Color.web("#bf8700"),
                    Color.web("#2da44e"),
                    Color.web("#54aeff"),
                    Color.web("#afb8c1")),
            laneColours(false));

    /** For a near-black background. */
    public static final CanvasColours DARK = new CanvasColours(
            Color.web("#e6edf3"),
            Color.web("#9aa4af"),
            new ChartLines(
                    Color.web("#30363d", 0.9), Color.web("#58a6ff"), Color.web("#f0883e"), Color.web("#bc8cff", 0.85)),
            Color.web("#21262d"),
            new Tones(
                    Color.web("#f85149"),
                    Color.web("#d29922"),
                    Color.web("#3fb950"),
                    Color.web("#388bfd"),
                    Color.web("#6e7681")),
            laneColours(true));

    private static List<Color> laneColours(boolean dark) {
        return IntStream.range(0, 4)
                .mapToObj(lane -> FxColours.opaque(LaneColours.rgb(lane, dark)))
                .toList();
    }

    /** Returns the colour of a lane, by its number from 0; distinguishable with every type of colour vision. */
    public Color lane(int number) {
        return lanes.get(number);
    }

    /** Returns the colour of a tone. */
    public Color of(StateTone tone) {
        return switch (tone) {
            case BAD -> tones.bad();
            case WARNING -> tones.warning();
            case GOOD -> tones.good();
            case MOVING -> tones.moving();
            case NEUTRAL -> tones.neutral();
        };
    }
}
