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

/** Grid of images. Buttons and pictures are created once and reused. */
final class ThumbGrid extends FlowPane {
    private static final double GAP = 2;

    private final Thumbnails thumbnails;
    private final Appearance appearance;
    private final FrameBudget budget;
    private final IntConsumer pick;
    private final List<ThumbnailTile> thumbs = new ArrayList<>();
    private Object shown = List.of();
    private BitSet picked = new BitSet();

    /**
     * Image of the grid.
     *
     * @param point its number among the evaluation images
     * @param caption text below it; may be empty
     * @param says description of the image
     */
    record Item(int point, String caption, String says) {}

    /**
     * Creates an empty grid.
     *
     * @param budget limit of new buttons per pulse
     * @param pick receives the number of a clicked image
     */
    ThumbGrid(String id, Thumbnails thumbnails, Appearance appearance, FrameBudget budget, IntConsumer pick) {
        super(GAP, GAP);
        this.thumbnails = thumbnails;
        this.appearance = appearance;
        this.budget = budget;
        this.pick = pick;
        setId(id);
    }

    /**
     * Shows evaluation images, with a frame around the picked ones.
     *
     * @return whether all of them are shown; otherwise this must be called again
     */
    boolean show(EvaluationSet probe, List<Item> items, BitSet marked) {
        boolean dark = appearance.themeProperty().get() == ThemeChoice.DARK;
        Object now = List.of(probe, items, dark, appearance.fontScaleProperty().get());
        while (thumbs.size() < items.size() && budget.take()) {
            thumbs.add(new ThumbnailTile(appearance, pick));
        }
        int count = Math.min(items.size(), thumbs.size());
        // If the same items are shown, only newly created buttons are filled.
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

    /** Removes all images. */
    void clear() {
        shown = List.of();
        getChildren().clear();
    }
}
