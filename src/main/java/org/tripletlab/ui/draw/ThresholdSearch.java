package org.tripletlab.ui.draw;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.ui.fx.Background;

/**
 * Computes the threshold of a network from all pairs of its evaluation images in the background. As that takes a good part of a second,
 * the search pauses between results while the network changes; the last result stays until then.
 */
final class ThresholdSearch {
    /** Pause after each search, as a multiple of its duration, left to the training. */
    private static final int REST = 6;

    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Threshold>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<LanePlacer.Network> lastNetwork = Optional.empty();
    private boolean busy;
    private long restUntil;

    ThresholdSearch(Background background) {
        this.background = background;
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
        if (!needed || busy || network.equals(lastNetwork)) {
            return;
        }
        boolean another = network.isEmpty() || lastNetwork.isEmpty() || isAnother(network.get(), lastNetwork.get());
        if (another) {
            found.set(Optional.empty());
        } else if (System.nanoTime() - restUntil < 0) {
            return;
        }
        lastNetwork = network;
        if (network.isEmpty()) {
            return;
        }
        busy = true;
        long begun = System.nanoTime();
        background.run(
                () -> Threshold.of(network.get()),
                threshold -> {
                    rest(begun);
                    if (lastNetwork.equals(network)) {
                        found.set(threshold);
                    }
                },
                problem -> {
                    rest(begun);
                    throw new IllegalStateException("The threshold cannot be found.", problem);
                });
    }

    /** A threshold of another run does not apply to this one. */
    private static boolean isAnother(LanePlacer.Network now, LanePlacer.Network before) {
        return !now.data().equals(before.data())
                || !now.frozen().spec().equals(before.frozen().spec())
                || now.frozen().step() < before.frozen().step();
    }

    private void rest(long begun) {
        busy = false;
        long now = System.nanoTime();
        restUntil = now + REST * (now - begun);
    }
}
