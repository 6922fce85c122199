package org.tripletlab.export.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.sphere.RunPicture;
import org.tripletlab.export.sphere.SpherePicture;
import org.tripletlab.math.Projection;

/** Spheres of one lane at evenly chosen recorded steps, each with its step and state: a training at a glance. */
final class ContactDrawing implements PictureDrawing {
    private static final int MOST = 12;
    private static final double STEP = 15;
    private static final double STATE = 13;
    private static final double GAP = 20;
    private static final double TEXT = 44;
    private static final double LABEL = 12;

    private final LaneRecord lane;
    private final List<Recording> chosen;
    private final PictureRequest request;
    private final LaneCaptions words;
    private final String title;

    ContactDrawing(List<LaneRecord> lanes, PictureRequest request, LaneCaptions words) {
        int place = SelectedLane.lane(lanes, request);
        this.lane = lanes.get(place);
        this.request = request;
        this.words = words;
        chosen = evenly(SelectedLane.upTo(lane, request.subject().step()), MOST);
        title = request.words()
                .title()
                .orElseGet(() -> words.texts()
                        .format(
                                "figure.contact.title",
                                words.title(place),
                                chosen.get(0).measurement().step(),
                                chosen.get(chosen.size() - 1).measurement().step()));
    }

    /** Returns the recordings nearest to evenly spaced steps, each once, the first and the last always. */
    static List<Recording> evenly(List<Recording> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        double first = all.get(0).measurement().step();
        double last = all.get(all.size() - 1).measurement().step();
        List<Recording> chosen = new ArrayList<>();
        int at = 0;
        for (int k = 0; k < most; k++) {
            double wanted = first + (last - first) * k / (most - 1);
            // What follows must leave enough for the places after it.
            int latest = all.size() - (most - k);
            while (at < latest
                    && Math.abs(all.get(at + 1).measurement().step() - wanted)
                            <= Math.abs(all.get(at).measurement().step() - wanted)) {
                at++;
            }
            chosen.add(all.get(at));
            at++;
        }
        return chosen;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void draw(PicturePage page, ExportProgress progress) {
        Rectangle2D.Double room = page.frame(title, List.of(words.recipe(lane)));
        int columns = columns(room);
        int rows = (chosen.size() + columns - 1) / columns;
        double wide = (room.width - (columns - 1) * GAP) / columns;
        double high = (room.height - (rows - 1) * GAP) / rows;
        Projection before = null;
        for (int i = 0; i < chosen.size(); i++) {
            Recording recording = chosen.get(i);
            int row = i / columns;
            double left = room.x + i % columns * (wide + GAP);
            double top = room.y + row * (high + GAP);
            if (SelectedLane.isFinite(recording)) {
                before = sphere(page, recording, before, left, top, wide, high - TEXT);
            }
            double middle = left + wide / 2;
            String step = words.texts()
                    .format("chart.at-step", recording.measurement().step());
            page.writeCentred(
                    step,
                    true,
                    STEP,
                    middle,
                    top + high - TEXT + STEP,
                    page.theme().ink());
            page.writeCentred(
                    words.state(recording),
                    false,
                    STATE,
                    middle,
                    top + high - TEXT + STEP + 20,
                    page.theme().mutedInk());
            progress.reached((i + 1.0) / (chosen.size() + 1));
        }
    }

    /** Draws one sphere, seen along directions near to those of the one before, and returns them. */
    private Projection sphere(
            PicturePage page,
            Recording recording,
            Projection before,
            double left,
            double top,
            double wide,
            double high) {
        Projection[] found = new Projection[1];
        Function<double[], Projection> projecting = unit -> {
            found[0] = before == null
                    ? SphereFigure.projecting(request, lane, recording).apply(unit)
                    : Projection.following(unit, before);
            return found[0];
        };
        SpherePicture picture = RunPicture.of(recording, lane.view().data(), List.of(), projecting, "");
        new SphereFigure(picture, SphereFigure.look(request, lane.letter(), picture), LABEL, words.texts())
                .draw(page, left, top, wide, high);
        return found[0];
    }

    /** Returns the number of columns that makes the spheres largest. */
    private int columns(Rectangle2D.Double room) {
        int best = 1;
        double largest = 0;
        for (int columns = 1; columns <= chosen.size(); columns++) {
            int rows = (chosen.size() + columns - 1) / columns;
            double wide = (room.width - (columns - 1) * GAP) / columns;
            double high = (room.height - (rows - 1) * GAP) / rows - TEXT;
            if (Math.min(wide, high) > largest) {
                largest = Math.min(wide, high);
                best = columns;
            }
        }
        return best;
    }
}
