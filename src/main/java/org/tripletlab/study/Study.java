package org.tripletlab.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * A study: one or several grids of experiments.
 *
 * @param id id of a predefined study, or {@value #OWN} for one of the user's own
 * @param grids in the order of execution and report
 */
public record Study(String id, List<Grid> grids) {
    /** Id of a study that is not predefined. */
    public static final String OWN = "grid";

    /** Largest number of runs; more is considered an error. */
    private static final long MOST_RUNS = 100_000;

    /**
     * Copies the grids.
     *
     * @throws OptionException if there are more than 100,000 combinations
     */
    public Study {
        grids = List.copyOf(grids);
        long size = grids.stream().mapToLong(Grid::size).sum();
        if (size > MOST_RUNS) {
            throw new OptionException("vary", Message.of("study.refused.size", size, MOST_RUNS));
        }
    }

    /** Returns the study with other values for a parameter in all its grids. */
    public Study with(Axis axis) {
        return new Study(id, grids.stream().map(grid -> grid.with(axis)).toList());
    }

    /** Returns which of these parameters have no effect in any run, in order. */
    public List<Parameter<?>> unused(Collection<Parameter<?>> parameters) {
        List<StudyRun> runs = runs();
        List<Parameter<?>> unused = new ArrayList<>(parameters);
        unused.removeIf(parameter -> runs.stream().anyMatch(run -> run.spec().applies(parameter)));
        return unused;
    }

    /** Tells whether the study needs a folder of pictures of the user's own that is not given yet. */
    public boolean lacksPictures() {
        return id.equals(PresetStudies.FACES)
                && runs().stream()
                        .anyMatch(run -> run.spec().get(Parameters.DATASET).equals("auto"));
    }

    /** Returns a quick version of the study: two seeds, fewer numbers; the experiments themselves are unchanged. */
    public Study quick() {
        return new Study(id, grids.stream().map(Grid::quick).toList());
    }

    /** Returns the number of combinations left out because one value has no effect beside another. */
    public long leftOut() {
        return grids.stream().mapToLong(Grid::size).sum() - runs().size();
    }

    /**
     * Returns all experiments, numbered from 0: the same on every machine, so that parts can be run separately and
     * merged.
     *
     * @throws OptionException if no combination is valid
     */
    public List<StudyRun> runs() {
        List<StudyRun> runs = new ArrayList<>();
        for (int grid = 0; grid < grids.size(); grid++) {
            for (Map.Entry<Map<String, String>, ExperimentSpec> each :
                    grids.get(grid).combinations().entrySet()) {
                runs.add(new StudyRun(runs.size(), grid, each.getKey(), each.getValue()));
            }
        }
        if (runs.isEmpty()) {
            throw new OptionException("vary", Message.of("study.refused.no-runs"));
        }
        return runs;
    }
}
