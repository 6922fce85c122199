package org.tripletlab.ui.draw;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.ui.fx.Background;

/**
 * Looks for the threshold of a network among all pairs of its probe set. That takes a good part of a second, so while the network
 * changes it is looked for a part of the time only, and the last one stays until then.
 */
final class ThresholdSearch {
    /** After each search this many times its duration is left to the training. */
    private static final int REST = 6;

    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Threshold>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<LanePlacer.Network> asked = Optional.empty();
    private boolean busy;
    private long restUntil;

    ThresholdSearch(Background background) {
        this.background = background;
    }

    /** Returns what was found last of the network's run; empty if there is none to choose. */
    ReadOnlyObjectProperty<Optional<Threshold>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /**
     * Follows a network; called once per pulse.
     *
     * @param network the one to look at
     * @param wanted whether anybody wants to know
     */
    void pulse(Optional<LanePlacer.Network> network, boolean wanted) {
        if (!wanted || busy || network.equals(asked)) {
            return;
        }
        boolean another = network.isEmpty() || asked.isEmpty() || isAnother(network.get(), asked.get());
        if (another) {
            found.set(Optional.empty());
        } else if (System.nanoTime() - restUntil < 0) {
            return;
        }
        asked = network;
        if (network.isEmpty()) {
            return;
        }
        busy = true;
        long begun = System.nanoTime();
        background.run(
                () -> Threshold.of(network.get()),
                threshold -> {
                    rest(begun);
                    if (asked.equals(network)) {
                        found.set(threshold);
                    }
                },
                problem -> {
                    rest(begun);
                    throw new IllegalStateException("The threshold cannot be found.", problem);
                });
    }

    /** Thresholds of another run say nothing about this one. */
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
