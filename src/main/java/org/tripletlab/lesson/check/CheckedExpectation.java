package org.tripletlab.lesson.check;

import java.util.List;
import org.tripletlab.lesson.Expectation;
import org.tripletlab.lesson.Expectation.Verdict;

/**
 * An expectation with its result for every seed.
 *
 * @param lesson id of the lesson
 * @param expectation the expectation
 * @param verdicts the results, in the order of the seeds, from 0
 */
public record CheckedExpectation(String lesson, Expectation expectation, List<Verdict> verdicts) {
    /** Share of the seeds for which an expectation must hold. */
    public static final double REQUIRED = 0.9;

    /** Copies the results. */
    public CheckedExpectation {
        verdicts = List.copyOf(verdicts);
    }

    /** Returns the number of seeds for which it holds. */
    public int held() {
        return (int) verdicts.stream().filter(Verdict::holds).count();
    }

    /** Tells whether it holds often enough: for nine seeds of ten. */
    public boolean passed() {
        return held() >= REQUIRED * verdicts.size();
    }
}
