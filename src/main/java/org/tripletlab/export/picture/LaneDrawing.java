package org.tripletlab.export.picture;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;

/** A picture of one lane at one step; of a run that has diverged it says that there is nothing to draw. */
abstract class LaneDrawing implements PictureDrawing {
    private static final double BODY = 15;

    private final LaneRecord lane;
    private final Recording recording;
    private final LaneCaptions words;
    private final String title;

    LaneDrawing(List<LaneRecord> lanes, PictureRequest request, LaneCaptions words) {
        int place = SelectedLane.lane(lanes, request);
        this.lane = lanes.get(place);
        this.recording = SelectedLane.at(lane, request.subject().step());
        this.words = words;
        title = request.words()
                .title()
                .orElseGet(() -> words.title(place)
                        + " · "
                        + words.texts()
                                .format("figure.step", recording.measurement().step(), words.state(recording)));
    }

    LaneRecord lane() {
        return lane;
    }

    Recording recording() {
        return recording;
    }

    LaneCaptions words() {
        return words;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void draw(PicturePage page, ExportProgress progress) {
        if (SelectedLane.isFinite(recording)) {
            drawFinite(page, progress);
            return;
        }
        Rectangle2D.Double room = page.frame(title, List.of(words.sentence(lane, recording), words.recipe(lane)));
        page.writeCentred(
                words.texts().get("figure.diverged"),
                false,
                BODY,
                room.getCenterX(),
                room.getCenterY(),
                page.theme().mutedInk());
    }

    /** Draws embeddings all of which are numbers. */
    abstract void drawFinite(PicturePage page, ExportProgress progress);
}
