package org.tripletlab.ui.microscope;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.ui.microscope.BatchSummary.FilmFrame;

/** Bounded list of the summaries of the steps examined last. */
final class RecentSteps {
    private static final int FILM_LENGTH = 18;
    private static final int BALANCES = 30;

    private final List<FilmFrame> animation = new ArrayList<>();
    private final List<BatchSummary> surveys = new ArrayList<>();

    /** Returns the hardest triplets, the newest first, without duplicates. */
    List<FilmFrame> animation() {
        return List.copyOf(animation);
    }

    /** Returns the summaries, the oldest first. */
    List<BatchSummary> surveys() {
        return List.copyOf(surveys);
    }

    void remember(BatchSummary survey) {
        surveys.removeIf(known -> known.step() >= survey.step());
        surveys.add(survey);
        if (surveys.size() > BALANCES) {
            surveys.remove(0);
        }
        survey.hardest()
                .filter(frame -> animation.stream().noneMatch(frame::showsSame))
                .ifPresent(frame -> animation.add(0, frame));
        if (animation.size() > FILM_LENGTH) {
            animation.remove(animation.size() - 1);
        }
    }

    /** Removes the steps after one that a run was set back to. */
    void forgetAfter(int step) {
        animation.removeIf(frame -> frame.step() > step);
        surveys.removeIf(survey -> survey.step() > step);
    }

    void clear() {
        animation.clear();
        surveys.clear();
    }
}
