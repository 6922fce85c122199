package org.tripletlab.export.worksheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.sphere.SphereThumbnail;
import org.tripletlab.export.worksheet.Worksheet.Picture;
import org.tripletlab.export.worksheet.Worksheet.Strip;
import org.tripletlab.math.Projection;
import org.tripletlab.text.Texts;

/** The spheres of a lane at several steps. Above three dimensions each follows the one before, so that nothing jumps between them. */
final class SphereStrip {
    private static final int SIDE = 420;

    private SphereStrip() {}

    static Strip of(LaneFacts lane, Texts texts) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        Optional<Projection> before = Optional.empty();
        for (Recording recording : lane.shown()) {
            Projection now = projection(recording, before);
            before = Optional.of(now);
            pictures.add(new Picture(
                    texts.format("worksheet.step", LaneFacts.step(recording)),
                    SphereThumbnail.draw(recording, lane.lane().view().data(), SIDE, unit -> now)));
        }
        return new Strip(lane.name(), pictures);
    }

    private static Projection projection(Recording recording, Optional<Projection> before) {
        float[] floats = recording.snapshot().unit();
        double[] unit = new double[floats.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = floats[i];
        }
        return before.map(previous -> Projection.following(unit, previous))
                .orElseGet(() -> Projection.of(unit, recording.snapshot().embeddingSize()));
    }
}
