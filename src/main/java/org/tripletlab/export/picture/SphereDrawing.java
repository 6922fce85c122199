package org.tripletlab.export.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.RunPicture;
import org.tripletlab.export.SphereLook;
import org.tripletlab.export.SpherePicture;
import org.tripletlab.session.Recording;

/** One lane at one step, on the globe or on a map, with legend and recipe. */
final class SphereDrawing implements PictureDrawing {
    private static final double NAME = 17;
    private static final double GAP = 28;

    private final LaneRecord lane;
    private final Recording recording;
    private final PictureRequest request;
    private final LaneWords words;
    private final String title;

    SphereDrawing(List<LaneRecord> lanes, PictureRequest request, LaneWords words) {
        int place = LaneShown.lane(lanes, request);
        this.lane = lanes.get(place);
        this.recording = LaneShown.at(lane, request.step());
        this.request = request;
        this.words = words;
        title = request.title()
                .orElseGet(() -> words.letterAndName(place)
                        + " · "
                        + words.texts()
                                .format("figure.step", recording.measurement().step(), words.state(recording)));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void draw(PicturePage page, ExportProgress progress) {
        boolean drawable = LaneShown.isFinite(recording);
        List<String> caption = new ArrayList<>(List.of(words.sentence(lane, recording)));
        if (!drawable) {
            caption.add(words.recipe(lane));
            Rectangle2D.Double room = page.frame(title, caption);
            page.writeCentred(
                    words.texts().get("figure.diverged"),
                    false,
                    NAME,
                    room.getCenterX(),
                    room.getCenterY(),
                    page.theme().mutedInk());
            return;
        }
        SpherePicture picture =
                RunPicture.of(recording, lane.view().data(), lane.view().events(), title, caption.get(0));
        Rectangle2D.Double room = page.frame(title, picture.caption());
        SphereLook look = SphereFigure.look(request, picture);
        ClassLegend legend =
                new ClassLegend(page, picture, look.hidden(), words.texts().get("sphere.legend.unseen"), room.height);
        double wide = room.width - (legend.width() > 0 ? legend.width() + GAP : 0);
        new SphereFigure(picture, look, NAME).draw(page, room.x, room.y, wide, room.height);
        progress.reached(0.9);
        legend.draw(room.x + room.width - legend.width(), room.getCenterY());
    }
}
