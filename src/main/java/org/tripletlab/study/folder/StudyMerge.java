package org.tripletlab.study.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tripletlab.study.Shard;
import org.tripletlab.study.Study;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.text.Message;

/** Merging of parts of a study that were run separately. */
public final class StudyMerge {
    private StudyMerge() {}

    /**
     * Writes a folder with the runs of all parts, with tables and report.
     *
     * @return number of runs of the study that no part has
     * @throws StudyFileException if the parts are not of one study, program and data set, or two have different results
     *     of the same run
     */
    public static int merge(List<Path> parts, Path target) throws IOException {
        List<StudyFile> abouts = new ArrayList<>();
        Map<Integer, RunOutcome> merged = new HashMap<>();
        Map<Integer, Path> source = new HashMap<>();
        for (Path part : parts) {
            try (StudyFolder open = StudyFolder.open(part)) {
                abouts.add(open.about());
                requireSame(parts.get(0), abouts.get(0), part, open.about());
                for (RunOutcome outcome : open.outcomes()) {
                    RunOutcome known = merged.putIfAbsent(outcome.index(), outcome);
                    if (known != null && !sameButForTimes(known, outcome)) {
                        throw new StudyFileException(Message.of(
                                "study.parts.refused.results",
                                outcome.index(),
                                source.get(outcome.index()).toString(),
                                part.toString()));
                    }
                    source.putIfAbsent(outcome.index(), part);
                }
            }
        }
        requireOneDataset(abouts.get(0).study(), merged, source);
        StudyFile about = new StudyFile(abouts.get(0).study(), Shard.WHOLE, joined(abouts));
        Files.createDirectories(target);
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isPresent()) {
                throw new StudyFileException(Message.of("study.parts.refused.target", target.toString()));
            }
        }
        about.write(target.resolve(StudyExecution.STUDY));
        try (StudyFolder whole = StudyFolder.open(target)) {
            for (int index : merged.keySet().stream().sorted().toList()) {
                whole.add(merged.get(index));
                copySphere(source.get(index), target, index);
            }
            StudyExecution.tell(whole, ReportSources.of(about));
            return whole.pending().size();
        }
    }

    private static void requireSame(Path first, StudyFile one, Path second, StudyFile other) throws StudyFileException {
        if (!one.study().runs().equals(other.study().runs())) {
            throw new StudyFileException(Message.of(
                    "study.parts.refused.studies",
                    first.toString(),
                    second.toString(),
                    one.study().id(),
                    one.study().runs().size(),
                    other.study().id(),
                    other.study().runs().size()));
        }
        if (!one.provenance().program().equals(other.provenance().program())) {
            throw new StudyFileException(Message.of(
                    "study.parts.refused.programs",
                    first.toString(),
                    one.provenance().program(),
                    second.toString(),
                    other.provenance().program()));
        }
    }

    /** Averages over parts with different images would be meaningless. */
    private static void requireOneDataset(Study study, Map<Integer, RunOutcome> merged, Map<Integer, Path> source)
            throws StudyFileException {
        for (int grid = 0; grid < study.grids().size(); grid++) {
            int number = grid;
            Map<String, Path> hashes = new HashMap<>();
            study.runs().stream()
                    .filter(run -> run.grid() == number && merged.containsKey(run.index()))
                    .filter(run -> !run.varied().containsKey("dataset"))
                    .forEach(run -> {
                        Object hash = merged.get(run.index()).result().get("datasetSha256");
                        if (hash != null) {
                            hashes.put(hash.toString(), source.get(run.index()));
                        }
                    });
            if (hashes.size() > 1) {
                throw new StudyFileException(Message.of(
                        "study.parts.refused.data-sets",
                        hashes.values().stream().map(Path::toString).collect(Collectors.joining(", "))));
            }
        }
    }

    private static boolean sameButForTimes(RunOutcome one, RunOutcome other) {
        Map<String, Object> first = new HashMap<>(one.result());
        Map<String, Object> second = new HashMap<>(other.result());
        first.remove("stepsPerSecond");
        second.remove("stepsPerSecond");
        return first.equals(second) && Objects.equals(one.failure(), other.failure());
    }

    private static Provenance joined(List<StudyFile> abouts) {
        return new Provenance(
                abouts.get(0).provenance().program(),
                each(abouts, Provenance::machine),
                each(abouts, Provenance::begun));
    }

    private static String each(List<StudyFile> abouts, Function<Provenance, String> what) {
        return abouts.stream()
                .map(about -> what.apply(about.provenance()))
                .distinct()
                .collect(Collectors.joining(ReportSources.AND));
    }

    private static void copySphere(Path part, Path target, int index) throws IOException {
        Path picture = StudyExecution.sphere(part, index);
        if (Files.isRegularFile(picture)) {
            Files.createDirectories(StudyExecution.sphere(target, index).getParent());
            Files.copy(picture, StudyExecution.sphere(target, index), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
