package org.tripletlab.study.folder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.study.Axis;
import org.tripletlab.study.PresetStudies;
import org.tripletlab.study.Shard;
import org.tripletlab.study.Study;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.study.outcome.Trace;
import org.tripletlab.text.Translation;

/** Parts that do not belong together are refused in both languages; none of these runs is made. */
class StudyMergeTest {
    private static final Study STUDY = PresetStudies.own().with(Axis.parse("seed=0-1"));

    @TempDir
    private Path folder;

    @Test
    void partsOfDifferentStudiesAreRefused() throws IOException {
        part("a", STUDY, "TripletLab 1");
        part("b", PresetStudies.own().with(Axis.parse("seed=0-2")), "TripletLab 1");
        assertRefused("contain different studies (\"grid\" with 2 runs, \"grid\" with 3)");
    }

    @Test
    void partsOfDifferentProgramsAreRefused() throws IOException {
        part("a", STUDY, "TripletLab 1");
        part("b", STUDY, "TripletLab 2");
        assertRefused("was run with TripletLab 1, ", "with TripletLab 2, and their results must not be mixed.");
    }

    @Test
    void differentResultsOfOneRunAreRefused() throws IOException {
        part("a", STUDY, "TripletLab 1", outcome(1, Map.of("loss", 0.5)));
        part("b", STUDY, "TripletLab 1", outcome(1, Map.of("loss", 0.25)));
        assertRefused("Run 1 is in ", "with different results");
    }

    @Test
    void partsWithDifferentImagesAreRefused() throws IOException {
        part("a", STUDY, "TripletLab 1", outcome(0, Map.of("datasetSha256", "12")));
        part("b", STUDY, "TripletLab 1", outcome(1, Map.of("datasetSha256", "34")));
        assertRefused("The parts were run on different data sets: ");
    }

    @Test
    void theFirstDifferenceOfAnotherStudyIsNamed() throws IOException {
        part("a", STUDY.with(Axis.parse("margin=0.2")), "TripletLab 1");
        assertThatThrownBy(() -> StudyFolder.beginOrContinue(
                                folder.resolve("a"), STUDY.with(Axis.parse("margin=0.3")), Shard.WHOLE)
                        .close())
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("In run 0, \"margin\" is 0.2 there and 0.3 here");
        assertThatThrownBy(() -> StudyFolder.beginOrContinue(
                                folder.resolve("a"), STUDY.with(Axis.parse("loss=contrastive")), Shard.WHOLE)
                        .close())
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("contains another study (\"grid\", 2 runs, part 1/1)");
    }

    private void assertRefused(String... clauses) {
        assertThatThrownBy(() ->
                        StudyMerge.merge(List.of(folder.resolve("a"), folder.resolve("b")), folder.resolve("merged")))
                .isInstanceOf(StudyFileException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContainingAll(clauses);
    }

    private static RunOutcome outcome(int index, Map<String, Object> result) {
        return new RunOutcome(index, result, Trace.EMPTY, 1, Optional.empty());
    }

    private void part(String name, Study study, String program, RunOutcome... outcomes) throws IOException {
        Path part = Files.createDirectory(folder.resolve(name));
        new StudyFile(study, Shard.WHOLE, new Provenance(program, "machine", "today"))
                .write(part.resolve(StudyExecution.STUDY));
        try (StudyFolder open = StudyFolder.open(part)) {
            for (RunOutcome outcome : outcomes) {
                open.add(outcome);
            }
        }
    }
}
