package org.tripletlab.export.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.sphere.SpherePicture;
import org.tripletlab.export.sphere.SphereViewOptions;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.view.SphereProjection;

/** One lane at one step, on the globe or on a map, with legend and recipe. */
final class SphereDrawing extends LaneDrawing {
    private static final double NAME = 17;
    private static final double GAP = 28;

    private final PictureRequest request;

    SphereDrawing(List<LaneRecord> lanes, PictureRequest request, LaneCaptions words) {
        super(lanes, request, words);
        this.request = request;
    }

    @Override
    void drawFinite(PicturePage page, ExportProgress progress) {
        String sentence = words().sentence(lane(), recording());
        SpherePicture picture = SphereFigure.picture(
                request, lane(), recording(), lane().view().history().events(), sentence);
        SphereViewOptions look = SphereFigure.look(request, lane().letter(), picture);
        SphereFigure figure = new SphereFigure(picture, look, NAME, words().texts());
        List<String> caption = new ArrayList<>(picture.caption());
        if (request.sight(lane().letter()).isPresent()) {
            caption.addAll(remarks(figure));
        }
        Rectangle2D.Double room = page.frame(title(), caption);
        ClassLegend legend =
                new ClassLegend(page, picture, look.hidden(), words().texts().get("sphere.legend.unseen"), room.height);
        double wide = room.width - (legend.width() > 0 ? legend.width() + GAP : 0);
        figure.draw(page, room.x, room.y, wide, room.height);
        progress.reached(0.9);
        legend.draw(room.x + room.width - legend.width(), room.getCenterY());
    }

    /** Returns an explanation of what the view on the screen adds. */
    private List<String> remarks(SphereFigure figure) {
        List<String> keys = new ArrayList<>();
        if (figure.look().projection() == SphereProjection.MAP) {
            keys.add("picture.map");
        }
        if (figure.isMagnified()) {
            keys.add("picture.lens");
        }
        if (figure.look().cones() && !figure.picture().cones().equals(ClassCones.NONE)) {
            keys.add("picture.cones");
        }
        return keys.stream().map(words().texts()::get).toList();
    }
}
