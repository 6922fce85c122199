package org.tripletlab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;

class StudyTest {
    private static final Study SMALL = new Study(
            "small",
            List.of(new Grid(
                    Map.of(Parameters.STEPS, "30"),
                    List.of(Axis.seeds(2), Axis.of(Parameters.MINER, "random", "batch-hard", "hard-all")))));

    @Test
    void everyCombinationIsOneRunAndSeedsComeFirst() {
        List<StudyRun> runs = SMALL.runs();
        assertThat(runs).hasSize(6);
        assertThat(runs).extracting(StudyRun::index).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(runs).extracting(run -> run.varied().get("seed")).containsExactly("0", "0", "0", "1", "1", "1");
        assertThat(runs.get(4).spec().get(Parameters.MINER)).isEqualTo("batch-hard");
        assertThat(runs.get(4).spec().get(Parameters.SEED)).isEqualTo(1);
        assertThat(runs).allMatch(run -> run.spec().get(Parameters.STEPS) == 30);
        assertThat(runs.get(4).cell()).isEqualTo(Map.of("miner", "batch-hard"));
    }

    @Test
    void aValueWithoutMeaningBesideAnotherIsLeftOutAndOneOfTheBaseIsDropped() {
        Study study = PresetStudies.own()
                .with(Axis.parse("loss=triplet,softmax"))
                .with(Axis.parse("margin=0.1,0.3"))
                .with(Axis.parse("distance=euclidean"));
        // A softmax has no margin: of four combinations two remain.
        assertThat(study.runs()).hasSize(2);
        assertThat(study.leftOut()).isEqualTo(2);
        Study losses =
                PresetStudies.own().with(Axis.parse("loss=triplet,softmax")).with(Axis.parse("distance=euclidean"));
        assertThat(losses.runs()).hasSize(2);
        assertThat(losses.runs().get(0).spec().isSetByHand(Parameters.DISTANCE)).isTrue();
        assertThat(losses.runs().get(1).spec().isSetByHand(Parameters.DISTANCE)).isFalse();
    }

    @Test
    void tellsWhatWouldChangeNothingAndWhatItLacks() {
        assertThat(SMALL.with(Axis.parse("loss=softmax,triplet")).unused(List.of(Parameters.MARGIN, Parameters.SCALE)))
                .containsExactly(Parameters.SCALE);
        Study faces = PresetStudies.byId("one-shot-faces");
        assertThat(faces.lacksPictures()).isTrue();
        assertThat(faces.with(Axis.parse("dataset=auto")).lacksPictures()).isTrue();
        assertThat(faces.with(Axis.parse("dataset=bundled")).lacksPictures()).isFalse();
        assertThat(SMALL.lacksPictures()).isFalse();
    }

    @Test
    void countsWhatNobodyCouldEverRun() {
        List<Axis> many = List.of(
                Axis.parse("seed=0-9999"),
                Axis.parse("steps=1-9999"),
                Axis.parse("probe=20-9999"),
                Axis.parse("per-class=2-199"),
                Axis.parse("classes=2-199"),
                Axis.parse("image-size=16-99"),
                Axis.parse("embedding-size=2-99"));
        assertThatThrownBy(() -> new Study("many", List.of(new Grid(Map.of(), many))))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("at most 100000");
    }

    @Test
    void aValueGivenByHandReplacesAnAxisOrJoinsTheBase() {
        assertThat(SMALL.with(Axis.parse("seed=7")).runs())
                .hasSize(3)
                .allMatch(run -> run.spec().get(Parameters.SEED) == 7);
        List<StudyRun> more = SMALL.with(Axis.parse("margin=0.1,0.4")).runs();
        assertThat(more).hasSize(12);
        assertThat(SMALL.with(Axis.parse("miner=random,easy-all")).runs()).hasSize(4);
    }

    @Test
    void whatIsTooMuchOrImpossibleIsRefused() {
        assertThatThrownBy(() -> PresetStudies.own()
                        .with(Axis.parse("loss=softmax,arcface"))
                        .with(Axis.parse("margin=0.1,0.2"))
                        .runs())
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("No combination");
        assertThatThrownBy(
                        () -> PresetStudies.own().with(Axis.parse("seed=0-999")).with(Axis.parse("per-class=2-200")))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("at most 100000");
        assertThatThrownBy(() -> PresetStudies.byId("strategy")).hasMessageContaining("strategies");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40})
    void theShardsOfAStudyAreAllOfItAndNeverTwice(int count) {
        Set<Integer> seen = new HashSet<>();
        List<StudyRun> runs = PresetStudies.byId("losses").runs();
        for (int number = 1; number <= count; number++) {
            Shard shard = Shard.parse(number + "/" + count);
            runs.stream()
                    .filter(shard::contains)
                    .forEach(run -> assertThat(seen.add(run.index())).isTrue());
        }
        assertThat(seen).hasSameSizeAs(runs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/2", "3/2", "2", "a/b", "-1/2", "1/0", "1/2/3"})
    void refusesWhatIsNoShard(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("i/n")
                .hasMessageContaining(text);
    }

    static List<Study> ready() {
        return PresetStudies.all();
    }

    @ParameterizedTest
    @MethodSource("ready")
    void everyReadyStudyIsPossibleAsAWholeAndRepeatsEveryCell(Study study) {
        assertThat(study.leftOut()).isZero();
        assertThat(study.runs()).allSatisfy(run -> run.spec().requireApplicable());
        assertThat(study.quick().runs().size()).isLessThan(study.runs().size());
        Set<Map<String, String>> cells = new HashSet<>();
        study.runs().forEach(run -> cells.add(run.cell()));
        assertThat(study.runs().size() % cells.size()).isZero();
        assertThat(study.runs().size()).isGreaterThan(cells.size());
    }
}
