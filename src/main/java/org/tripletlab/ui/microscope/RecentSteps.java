package org.tripletlab.ui.microscope;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.ui.microscope.Survey.FilmFrame;

/** What is remembered of the last steps that were looked through: so many and no more. */
final class RecentSteps {
    private static final int FILM_LENGTH = 18;
    private static final int BALANCES = 30;

    private final List<FilmFrame> film = new ArrayList<>();
    private final List<Survey> surveys = new ArrayList<>();

    /** Returns the hardest triplets, the newest first and none twice. */
    List<FilmFrame> film() {
        return List.copyOf(film);
    }

    /** Returns what was found, the oldest first. */
    List<Survey> surveys() {
        return List.copyOf(surveys);
    }

    void remember(Survey survey) {
        surveys.removeIf(known -> known.step() >= survey.step());
        surveys.add(survey);
        if (surveys.size() > BALANCES) {
            surveys.remove(0);
        }
        survey.hardest()
                .filter(frame -> film.stream().noneMatch(frame::showsSame))
                .ifPresent(frame -> film.add(0, frame));
        if (film.size() > FILM_LENGTH) {
            film.remove(film.size() - 1);
        }
    }

    /** Forgets the steps after one that a run has gone back to. */
    void forgetAfter(int step) {
        film.removeIf(frame -> frame.step() > step);
        surveys.removeIf(survey -> survey.step() > step);
    }

    void clear() {
        film.clear();
        surveys.clear();
    }
}
