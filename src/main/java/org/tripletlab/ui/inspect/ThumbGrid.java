package org.tripletlab.ui.inspect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.FlowPane;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.settings.ThemeChoice;

/** Images in rows. Buttons and pictures are made once and used again. */
final class ThumbGrid extends FlowPane {
    private static final double GAP = 2;

    private final Thumbnails thumbnails;
    private final Appearance appearance;
    private final FrameBudget allowance;
    private final IntConsumer pick;
    private final List<ThumbnailTile> thumbs = new ArrayList<>();
    private Object shown = List.of();
    private BitSet picked = new BitSet();

    /**
     * One image of the grid.
     *
     * @param point its number in the probe set
     * @param caption below it; may be empty
     * @param says what it is
     */
    record Item(int point, String caption, String says) {}

    /**
     * Makes an empty grid.
     *
     * @param allowance how many buttons may be made
     * @param pick takes the number of an image that was clicked
     */
    ThumbGrid(String id, Thumbnails thumbnails, Appearance appearance, FrameBudget allowance, IntConsumer pick) {
        super(GAP, GAP);
        this.thumbnails = thumbnails;
        this.appearance = appearance;
        this.allowance = allowance;
        this.pick = pick;
        setId(id);
    }

    /**
     * Shows images of a probe set, those that are picked with a frame.
     *
     * @return whether all of them are there; else this must be called again
     */
    boolean show(EvaluationSet probe, List<Item> items, BitSet marked) {
        boolean dark = appearance.themeProperty().get() == ThemeChoice.DARK;
        Object now = List.of(probe, items, dark, appearance.fontScaleProperty().get());
        while (thumbs.size() < items.size() && allowance.take()) {
            thumbs.add(new ThumbnailTile(appearance, pick));
        }
        int count = Math.min(items.size(), thumbs.size());
        // Of what is shown already only the buttons that are new are filled.
        int from = now.equals(shown) && marked.equals(picked) ? getChildren().size() : 0;
        if (!now.equals(shown) || count != getChildren().size()) {
            shown = now;
            for (int i = from; i < count; i++) {
                Item item = items.get(i);
                thumbs.get(i)
                        .show(
                                item.point(),
                                thumbnails.of(probe.examples(), probe.indices()[item.point()], dark),
                                item.caption(),
                                item.says(),
                                probe.labels()[item.point()]);
                thumbs.get(i).setPicked(marked.get(item.point()));
            }
            if (getChildren().size() != count) {
                getChildren().setAll(thumbs.subList(0, count));
            }
            picked = marked;
        } else if (!marked.equals(picked)) {
            picked = marked;
            thumbs.subList(0, count).forEach(thumb -> thumb.setPicked(marked.get(thumb.point())));
        }
        return count == items.size();
    }

    /** Shows nothing. */
    void clear() {
        shown = List.of();
        getChildren().clear();
    }
}
