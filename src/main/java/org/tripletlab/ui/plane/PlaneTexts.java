package org.tripletlab.ui.plane;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.mining.Zone;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.Sentences;

/** Texts of a triplet plane, in the current language. */
final class PlaneTexts {
    private final Texts texts;

    PlaneTexts(Texts texts) {
        this.texts = texts;
    }

    /** Returns the reason why the plane does not show the step that the rest of the window shows; empty if it does. */
    String absence(LiveModel run) {
        BatchSnapshot batch = run.view().latest().batch();
        if (batch == null) {
            return run.view().step() == 0 ? texts.get("plane.none") : texts.get("plane.reading");
        }
        return isOfShownStep(run) ? "" : texts.format("plane.not-kept", run.shownStep());
    }

    /** Tells whether the newest batch is that of the shown step. */
    static boolean isOfShownStep(LiveModel run) {
        BatchSnapshot batch = run.view().latest().batch();
        return batch != null && (run.liveProperty().get() || batch.step() == run.shownStep());
    }

    /** Returns the step and the number of triplets mined in it. */
    List<String> head(TripletPlane plane) {
        BatchSnapshot batch = plane.batch();
        List<String> lines = new ArrayList<>();
        lines.add(texts.format("plane.step", batch.step()));
        if (batch.minesTriplets()) {
            lines.add(texts.format(
                    "plane.mined",
                    batch.mined().triplets().count(),
                    batch.mined().activeCount()));
        } else {
            String loss = new Sentences(texts)
                    .value(Parameters.LOSS_TYPE, batch.spec().text(Parameters.LOSS_TYPE));
            lines.add(texts.format("plane.mines-none", loss));
        }
        return lines;
    }

    /** Returns the same as short texts. */
    List<String> shortHead(TripletPlane plane) {
        BatchSnapshot batch = plane.batch();
        return batch.minesTriplets()
                ? List.of(
                        texts.format(
                                "plane.mined.short", batch.mined().triplets().count()),
                        texts.format("plane.active.short", batch.mined().activeCount()))
                : List.of(texts.get("plane.mines-none.short"));
    }

    /**
     * Returns the name of a zone with its number of triplets.
     *
     * @param compact without the share
     */
    String zone(TripletPlane plane, Zone zone, boolean compact) {
        String name = texts.get(
                switch (zone) {
                    case HARD -> "plane.zone.hard";
                    case SEMI_HARD -> "plane.zone.semi-hard";
                    case EASY -> "plane.zone.easy";
                });
        int all = plane.batch().mined().triplets().count();
        int count = plane.chosen().counts().getOrDefault(zone, 0);
        if (all == 0) {
            return name;
        }
        return compact
                ? texts.format("plane.count.short", name, count)
                : texts.format("plane.count", name, count, (double) count / all);
    }

    /**
     * Returns the notes needed to read the plot correctly.
     *
     * @param compact as short texts
     * @param ends also where the axes end, unless that is said elsewhere
     */
    List<String> foot(TripletPlane plane, PlaneScale scale, boolean compact, boolean ends) {
        List<String> lines = new ArrayList<>();
        boolean still = plane.movements().each().stream().noneMatch(movement -> movement.length() > 0);
        lines.add(still ? texts.get("plane.still") : texts.format("plane.arrows", scale.arrowFactor()));
        if (plane.chosen().drawnCount() < plane.batch().mined().triplets().count()) {
            lines.add(texts.format("plane.drawn", plane.chosen().drawnCount()));
        }
        if (!ends) {
            return lines;
        }
        if (isBeyond(plane, scale)) {
            lines.add(beyond("plane.beyond.short", plane, scale));
        } else if (scale.isZoomed(plane.batch().comparesSquared())) {
            lines.add(texts.format(compact ? "plane.zoomed.short" : "plane.zoomed", scale.end()));
        }
        return lines;
    }

    /** Returns the sentence about the ends of the axes and the points beyond; empty if they show all distances. */
    String ends(TripletPlane plane, PlaneScale scale) {
        if (isBeyond(plane, scale)) {
            return beyond("plane.beyond", plane, scale);
        }
        return scale.isZoomed(plane.batch().comparesSquared()) ? texts.format("plane.zoomed", scale.end()) : "";
    }

    private static boolean isBeyond(TripletPlane plane, PlaneScale scale) {
        return plane.chosenBeyond(scale.end()) + plane.possibleBeyond(scale.end()) > 0;
    }

    private String beyond(String key, TripletPlane plane, PlaneScale scale) {
        return texts.format(key, scale.end(), plane.chosenBeyond(scale.end()), plane.possibleBeyond(scale.end()));
    }
}
