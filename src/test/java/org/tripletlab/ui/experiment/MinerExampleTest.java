package org.tripletlab.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.Miners;
import org.tripletlab.mining.Zone;
import org.tripletlab.ui.experiment.MinerExample.Neighbour;

class MinerExampleTest {
    static List<String> miners() {
        return Miners.descriptions().stream().map(MinerDescription::id).toList();
    }

    @ParameterizedTest
    @MethodSource("miners")
    void everyMinerTakesSomethingAndEveryZoneHasAnImage(String miner) {
        MinerExample example = MinerExample.of(miner);

        assertThat(example.negatives()).anyMatch(Neighbour::isTaken);
        for (Zone zone : Zone.values()) {
            assertThat(example.negatives())
                    .anyMatch(each -> zone.contains(example.toPositive(), each.distance(), MinerExample.MARGIN));
        }
    }

    /** The negatives as a text: taken always (#), taken by chance (?), never (-). */
    @ParameterizedTest
    @CsvSource({
        "random, 1, ??????",
        "all, 1, ######",
        "hardest-negative, 1, #-----",
        "batch-hard, 2, #-----",
        "semi-hard-random, 1, --??--",
        "semi-hard-hardest, 1, --#---",
        "semi-hard-all, 1, --##--",
        "hard-all, 1, ##----",
        "easy-all, 1, ----##",
        "easy-positive-semi-hard, 2, -#----",
        "easy-positive-hard, 2, #-----",
    })
    void theExampleShowsTheRuleOfTheMiner(String miner, int positives, String taken) {
        MinerExample example = MinerExample.of(miner);

        StringBuilder seen = new StringBuilder();
        for (Neighbour each : example.negatives()) {
            seen.append(each.isTakenAlways() ? '#' : each.isTaken() ? '?' : '-');
        }
        assertThat(seen).hasToString(taken);
        assertThat(example.positives()).hasSize(positives);
    }
}
