package org.tripletlab.ui.timeline;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.history.Hindsight;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.CanvasColours;
import org.tripletlab.ui.model.StateTone;

/** Painter of a track for each lane: recorded steps in the colour of their state, event marks above, and the handle at the shown step. */
final class TimelinePainter {
    private static final double MARGIN = 10;
    private static final double TRACK = 6;
    private static final double HANDLE = 7;
    private static final double ONE_LANE = 30;
    private static final double PITCH = 11;
    private static final double MARKS = 6;
    private static final double LETTER_SIZE = 0.72;

    private final Appearance appearance;

    TimelinePainter(Appearance appearance) {
        this.appearance = appearance;
    }

    /** Returns the position of a step on a track of this width. */
    double x(int step, double width, int lastStep) {
        return MARGIN + (width - 2 * MARGIN) * step / lastStep;
    }

    /** Returns the step at {@code x}, clamped to the axis. */
    int step(double x, double width, int lastStep) {
        double share = (x - MARGIN) / (width - 2 * MARGIN);
        return (int) Math.round(Math.max(0, Math.min(1, share)) * lastStep);
    }

    /** Returns the total height of the tracks of this many lanes. */
    static double height(int lanes) {
        return lanes == 1 ? ONE_LANE : lanes * PITCH + MARKS;
    }

    /**
     * Paints the tracks.
     *
     * @param views the runs of the lanes, from top to bottom
     * @param letters of the lanes
     * @param shownStep step of the handle
     * @param live whether that is the newest step
     */
    void paint(
            GraphicsContext canvas,
            double width,
            double height,
            List<RunnerView> views,
            List<String> letters,
            int lastStep,
            int shownStep,
            boolean live) {
        CanvasColours colours = appearance.colours();
        canvas.clearRect(0, 0, width, height);
        double pitch = views.size() == 1 ? 0 : (height - MARKS) / views.size();
        double first = views.size() == 1 ? Math.round(height / 2) + 2 : MARKS + pitch / 2;
        for (int lane = 0; lane < views.size(); lane++) {
            RunnerView view = views.get(lane);
            double middle = first + lane * pitch;
            canvas.setFill(colours.track());
            canvas.fillRoundRect(MARGIN, middle - TRACK / 2, width - 2 * MARGIN, TRACK, TRACK, TRACK);
            states(canvas, width, middle, Hindsight.of(view.recordings()), lastStep, view.step(), colours);
            for (SessionEvent event : view.history().events()) {
                mark(
                        canvas,
                        x(event.markedStep(), width, lastStep),
                        middle - TRACK / 2 - 3,
                        colours.chart().mark());
            }
            if (views.size() > 1) {
                canvas.setFill(colours.mutedText());
                canvas.setFont(appearance.font(LETTER_SIZE));
                canvas.setTextAlign(TextAlignment.LEFT);
                canvas.setTextBaseline(VPos.CENTER);
                canvas.fillText(letters.get(lane), 0, middle);
            }
        }
        handle(canvas, x(shownStep, width, lastStep), first, first + (views.size() - 1) * pitch, live, colours);
    }

    private void states(
            GraphicsContext canvas,
            double width,
            double middle,
            List<Recording> recordings,
            int lastStep,
            int step,
            CanvasColours colours) {
        for (int i = 0; i < recordings.size(); i++) {
            int from = recordings.get(i).measurement().step();
            int to = i + 1 < recordings.size()
                    ? recordings.get(i + 1).measurement().step()
                    : Math.max(from, step);
            StateTone tone =
                    StateTone.of(recordings.get(i).measurement().diagnosis().state());
            double left = x(from, width, lastStep);
            canvas.setFill(colours.of(tone));
            canvas.fillRect(left, middle - TRACK / 2, Math.max(1, x(to, width, lastStep) - left), TRACK);
        }
    }

    private static void mark(GraphicsContext canvas, double x, double y, Color colour) {
        canvas.setFill(colour);
        canvas.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y - 3, y - 3, y + 4}, 3);
    }

    private static void handle(
            GraphicsContext canvas, double x, double top, double bottom, boolean live, CanvasColours colours) {
        canvas.setFill(live ? colours.chart().data() : colours.text());
        if (bottom > top) {
            canvas.fillRoundRect(x - 1.5, top - HANDLE, 3, bottom - top + 2 * HANDLE, 3, 3);
        }
        double middle = (top + bottom) / 2;
        canvas.fillOval(x - HANDLE, middle - HANDLE, 2 * HANDLE, 2 * HANDLE);
        if (!live) {
            canvas.setFill(colours.track());
            canvas.fillOval(x - HANDLE / 2, middle - HANDLE / 2, HANDLE, HANDLE);
        }
    }
}
