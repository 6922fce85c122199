package org.tripletlab.export.sphere;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.Slow;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.math.Projection;
import org.tripletlab.runner.TrainingRun;

@Slow
class RunPictureTest {
    @Test
    void theRecipeNamesWhatWasChangedBeforeTheStep() throws Exception {
        ExperimentSpec spec =
                ExperimentSpec.DEFAULT.with(Parameters.DATASET, "bundled").with(Parameters.STEPS, 20);
        TrainingData data =
                DatasetCache.ofThisProcess(java.util.Optional.empty()).choose(spec);
        Recording last = TrainingRun.run(spec, data, new Silent()).last();
        List<SessionEvent> events = List.of(
                new SessionEvent(10, SessionEvent.Kind.CHANGED, List.of("miner", "random", "semi-hard-hardest")),
                new SessionEvent(20, SessionEvent.Kind.CHANGED, List.of("margin", "0.2", "0.5")));

        JsonNode recipe = new ObjectMapper().readTree(RunPicture.recipe(last, data, events));

        assertThat(recipe.get("changes")).hasSize(1);
        assertThat(recipe.at("/changes/0/step").asInt()).isEqualTo(10);
        assertThat(recipe.at("/changes/0/from").asText()).isEqualTo("random");
        assertThat(new ArrayList<>(RunPicture.of(last, data, events, unit -> Projection.of(unit, 3), "")
                                .caption())
                        .get(1))
                .contains("miner was random to step 10")
                .doesNotContain("margin was");
    }

    @Test
    void aProjectionIsCalledOne() throws Exception {
        ExperimentSpec spec = ExperimentSpec.DEFAULT
                .with(Parameters.DATASET, "bundled")
                .with(Parameters.EMBEDDING_SIZE, 6)
                .with(Parameters.HOLD_OUT, "8,9")
                .with(Parameters.STEPS, 1);
        TrainingData data =
                DatasetCache.ofThisProcess(java.util.Optional.empty()).choose(spec);
        Recording last = TrainingRun.run(spec, data, new Silent()).last();

        SpherePicture usual = RunPicture.of(last, data, List.of(), unit -> Projection.of(unit, 6), "");
        SpherePicture chosen =
                RunPicture.of(last, data, List.of(), unit -> Projection.coordinates(unit, 6, new int[] {5, 0, 1}), "");

        assertThat(usual.caption().get(1)).containsPattern("D = 6, projected \\(PCA: \\d+% seen\\) ·");
        assertThat(chosen.caption().get(1)).containsPattern("projected \\(coordinates 6, 1, 2: \\d+% seen\\) ·");
        float[] unit = last.snapshot().unit();
        assertThat(chosen.cloud().xyz()).startsWith(unit[5], unit[0], unit[1], unit[11]);
        assertThat(chosen.unseen().stream()).containsExactly(8, 9);
    }

    private static final class Silent implements TrainingRun.Listener {
        @Override
        public void recorded(Recording recording) {
            // Only the last is looked at.
        }

        @Override
        public void happened(SessionEvent event) {
            // Nothing is asked of it.
        }

        @Override
        public void stepDone(int step, int steps) {
            // Nobody watches.
        }
    }
}
