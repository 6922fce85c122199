package org.tripletlab.ui.draw;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Latest;

/**
 * Computes the threshold of a network from all pairs of its evaluation images in the background. As that takes a good part of a second,
 * the search pauses between results while the network changes; the last result stays until then.
 */
final class ThresholdSearch {
    /** Pause after each search, as a multiple of its duration, left to the training. */
    private static final int REST = 6;

    private final Latest<LanePlacer.Network, Optional<Threshold>> search;
    private final ReadOnlyObjectWrapper<Optional<Threshold>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    ThresholdSearch(Background background) {
        search = new Latest<LanePlacer.Network, Optional<Threshold>>(background, "The threshold cannot be found.")
                .pausing((before, now) -> !isAnother(now, before), duration -> REST * duration)
                .whenAnswered((network, threshold) -> found.set(threshold));
    }

    /** Returns the newest threshold of the network's run; empty if there is none. */
    ReadOnlyObjectProperty<Optional<Threshold>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /**
     * Follows a network; called once per pulse.
     *
     * @param network the network to examine
     * @param needed whether the threshold is shown
     */
    void pulse(Optional<LanePlacer.Network> network, boolean needed) {
        if (!needed || search.isAnswering()) {
            return;
        }
        if (network.isEmpty()
                || search.asked()
                        .filter(before -> !isAnother(network.get(), before))
                        .isEmpty()) {
            found.set(Optional.empty());
        }
        network.ifPresentOrElse(now -> search.ask(now, Threshold::of), search::forget);
    }

    /** A threshold of another run does not apply to this one. */
    private static boolean isAnother(LanePlacer.Network now, LanePlacer.Network before) {
        return !now.data().equals(before.data())
                || !now.frozen().spec().equals(before.frozen().spec())
                || now.frozen().step() < before.frozen().step();
    }
}
