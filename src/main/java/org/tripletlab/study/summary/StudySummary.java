package org.tripletlab.study.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.study.Study;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.outcome.RunOutcome;

/**
 * Summary of a study: one cell for each combination of values except the seed.
 *
 * @param study the study
 * @param runs all its runs
 * @param outcomes the finished ones, in the order of the runs
 */
public record StudySummary(Study study, List<StudyRun> runs, List<RunOutcome> outcomes) {
    /** Sorts the outcomes into the order of the runs. */
    public static StudySummary of(Study study, Collection<RunOutcome> finished) {
        List<StudyRun> runs = study.runs();
        Map<Integer, RunOutcome> byIndex =
                finished.stream().collect(Collectors.toMap(RunOutcome::index, Function.identity()));
        List<RunOutcome> ordered = runs.stream()
                .map(run -> byIndex.get(run.index()))
                .filter(java.util.Objects::nonNull)
                .toList();
        return new StudySummary(study, runs, ordered);
    }

    /** Returns the cells of one grid, in the order of its axes; cells without finished runs are left out. */
    public List<StudyCell> cells(int grid) {
        Map<Map<String, String>, List<RunOutcome>> byCell = new LinkedHashMap<>();
        Map<Integer, StudyRun> byIndex = runs.stream().collect(Collectors.toMap(StudyRun::index, Function.identity()));
        for (StudyRun run : runs) {
            if (run.grid() == grid) {
                byCell.computeIfAbsent(run.cell(), unused -> new ArrayList<>());
            }
        }
        for (RunOutcome outcome : outcomes) {
            StudyRun run = byIndex.get(outcome.index());
            if (run.grid() == grid) {
                byCell.get(run.cell()).add(outcome);
            }
        }
        List<StudyCell> cells = new ArrayList<>();
        byCell.forEach((settings, made) -> {
            List<RunOutcome> good =
                    made.stream().filter(each -> each.failure().isEmpty()).toList();
            if (!made.isEmpty()) {
                cells.add(new StudyCell(grid, settings, good, made.size() - good.size()));
            }
        });
        return cells;
    }

    /** Returns the relevant metrics of a grid. */
    public List<StudyMetric> metrics(int grid) {
        boolean heldOut = runs.stream()
                .filter(run -> run.grid() == grid)
                .anyMatch(run -> !run.spec().text(Parameters.HOLD_OUT).isBlank());
        return StudyMetric.of(heldOut);
    }

    /** Returns the index of a run for pictures: the first finished one of the cell; −1 if there is none. */
    public static int example(StudyCell cell) {
        return cell.outcomes().isEmpty() ? -1 : cell.outcomes().get(0).index();
    }
}
