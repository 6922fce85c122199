package org.tripletlab.ui.microscope;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.ui.microscope.BatchSummary.PastTriplet;

/** Bounded list of the summaries of the steps examined last. */
final class RecentSteps {
    private static final int MAX_TRIPLETS = 18;
    private static final int MAX_SUMMARIES = 30;

    private final List<PastTriplet> hardest = new ArrayList<>();
    private final List<BatchSummary> summaries = new ArrayList<>();

    /** Returns the hardest triplets, the newest first, without duplicates. */
    List<PastTriplet> hardest() {
        return List.copyOf(hardest);
    }

    /** Returns the summaries, the oldest first. */
    List<BatchSummary> summaries() {
        return List.copyOf(summaries);
    }

    void remember(BatchSummary summary) {
        summaries.removeIf(known -> known.step() >= summary.step());
        summaries.add(summary);
        if (summaries.size() > MAX_SUMMARIES) {
            summaries.remove(0);
        }
        summary.hardest()
                .filter(triplet -> hardest.stream().noneMatch(triplet::showsSame))
                .ifPresent(triplet -> hardest.add(0, triplet));
        if (hardest.size() > MAX_TRIPLETS) {
            hardest.remove(hardest.size() - 1);
        }
    }

    /** Removes the steps after one that a run was set back to. */
    void forgetAfter(int step) {
        hardest.removeIf(triplet -> triplet.step() > step);
        summaries.removeIf(summary -> summary.step() > step);
    }

    void clear() {
        hardest.clear();
        summaries.clear();
    }
}
