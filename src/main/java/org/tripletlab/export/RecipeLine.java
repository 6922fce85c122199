package org.tripletlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;

/** Settings of a whole run in one line, spelled as in files, so that they can be typed in again. */
public final class RecipeLine {
    private RecipeLine() {}

    /** Returns the line of every lane, each with its letter before it if there are several, one below the other. */
    public static String of(List<LaneRecord> lanes) {
        return lanes.stream()
                .map(lane -> (lanes.size() == 1 ? "" : lane.letter() + ": ")
                        + of(lane.view().spec(), Optional.of(lane.view().data())))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Returns the line of an experiment.
     *
     * @param data its images; empty if they have not been prepared
     */
    public static String of(ExperimentSpec spec, Optional<TrainingData> data) {
        List<String> parts = new ArrayList<>();
        data.ifPresent(images -> {
            parts.add(images.training().id());
            parts.add(
                    "batch " + images.batch().classes() + " × " + images.batch().imagesPerClass());
        });
        for (Parameter<?> parameter : Parameters.all()) {
            boolean telling = parameter.group() == Parameter.Group.LOSS
                    || parameter == Parameters.MINER
                    || parameter == Parameters.SCHEDULE
                    || parameter == Parameters.OPTIMISER_TYPE
                    || parameter == Parameters.LEARNING_RATE;
            String value = spec.text(parameter);
            if (telling && spec.applies(parameter) && !value.isEmpty()) {
                parts.add(parameter.id() + " " + value);
            }
        }
        parts.add(String.format(Locale.ROOT, "D = %d", spec.get(Parameters.EMBEDDING_SIZE)));
        parts.add("seed " + spec.get(Parameters.SEED));
        parts.add("TripletLab " + ProgramVersion.read());
        return String.join(" · ", parts);
    }
}
