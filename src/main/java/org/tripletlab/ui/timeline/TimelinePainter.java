package org.tripletlab.ui.timeline;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.tripletlab.session.Recording;
import org.tripletlab.session.RunnerView;
import org.tripletlab.session.SessionEvent;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.CanvasColours;
import org.tripletlab.ui.model.StateTone;

/** Draws the track: recorded steps in the colour of their state, event marks above, the handle on what is shown. */
final class TimelinePainter {
    private static final double MARGIN = 10;
    private static final double TRACK = 6;
    private static final double HANDLE = 7;

    private final Appearance appearance;

    TimelinePainter(Appearance appearance) {
        this.appearance = appearance;
    }

    /** Returns where a step lies on a track of this width. */
    double x(int step, double width, int lastStep) {
        return MARGIN + (width - 2 * MARGIN) * step / lastStep;
    }

    /** Returns the step that lies at {@code x}, kept within the axis. */
    int step(double x, double width, int lastStep) {
        double share = (x - MARGIN) / (width - 2 * MARGIN);
        return (int) Math.round(Math.max(0, Math.min(1, share)) * lastStep);
    }

    void paint(
            GraphicsContext canvas,
            double width,
            double height,
            RunnerView view,
            int lastStep,
            int shownStep,
            boolean live) {
        CanvasColours colours = appearance.colours();
        canvas.clearRect(0, 0, width, height);
        double middle = Math.round(height / 2) + 2;
        canvas.setFill(colours.track());
        canvas.fillRoundRect(MARGIN, middle - TRACK / 2, width - 2 * MARGIN, TRACK, TRACK, TRACK);
        states(canvas, width, middle, view.recordings(), lastStep, view.step(), colours);
        for (SessionEvent event : view.events()) {
            mark(canvas, x(event.step(), width, lastStep), middle - TRACK / 2 - 6, colours.mark());
        }
        handle(canvas, x(shownStep, width, lastStep), middle, live, colours);
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

    private static void handle(GraphicsContext canvas, double x, double middle, boolean live, CanvasColours colours) {
        canvas.setFill(live ? colours.line() : colours.text());
        canvas.fillOval(x - HANDLE, middle - HANDLE, 2 * HANDLE, 2 * HANDLE);
        if (!live) {
            canvas.setFill(colours.track());
            canvas.fillOval(x - HANDLE / 2, middle - HANDLE / 2, HANDLE, HANDLE);
        }
    }
}
