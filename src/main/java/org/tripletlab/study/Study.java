package org.tripletlab.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.experiment.Parameters;

/**
 * A question put to many experiments at once: one grid or several.
 *
 * @param id a ready study's id, or {@value #OWN} for one of the user's own
 * @param grids in the order in which they are run and told
 */
public record Study(String id, List<Grid> grids) {
    /** The id of a study that is not a ready one. */
    public static final String OWN = "grid";

    /** More runs than this are a mistake rather than a study. */
    private static final long MOST_RUNS = 100_000;

    /**
     * Copies the grids.
     *
     * @throws ParameterException if there are more than 100,000 combinations
     */
    public Study {
        grids = List.copyOf(grids);
        long size = grids.stream().mapToLong(Grid::size).sum();
        if (size > MOST_RUNS) {
            throw new ParameterException(
                    "vary",
                    "The study has " + size + " combinations, but at most " + MOST_RUNS + " are run; vary less.");
        }
    }

    /** Returns the study with other values for a parameter in all its grids. */
    public Study with(Axis axis) {
        return new Study(id, grids.stream().map(grid -> grid.with(axis)).toList());
    }

    /** Returns which of these parameters would change nothing in any run, in their order. */
    public List<Parameter<?>> unused(Collection<Parameter<?>> parameters) {
        List<StudyRun> runs = runs();
        List<Parameter<?>> unused = new ArrayList<>(parameters);
        unused.removeIf(parameter -> runs.stream().anyMatch(run -> run.spec().applies(parameter)));
        return unused;
    }

    /** Tells whether the study is about pictures of the user's own and has not been given their folder. */
    public boolean lacksPictures() {
        return id.equals(PresetStudies.FACES)
                && runs().stream()
                        .anyMatch(run -> run.spec().get(Parameters.DATASET).equals("auto"));
    }

    /** Returns a shorter study for a first look: two seeds, fewer numbers; the experiments themselves stay as they are. */
    public Study quick() {
        return new Study(id, grids.stream().map(Grid::quick).toList());
    }

    /** Returns how many combinations were left out because one value has no meaning beside another. */
    public long leftOut() {
        return grids.stream().mapToLong(Grid::size).sum() - runs().size();
    }

    /**
     * Returns all experiments, numbered from 0: the same on every machine, so that parts can be run apart and merged.
     *
     * @throws ParameterException if no combination is possible
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
            throw new ParameterException(
                    "vary",
                    "No combination of this study is possible: a value that is varied has no meaning for the loss or the"
                            + " network beside it; see \"tripletlab list parameters\".");
        }
        return runs;
    }
}
