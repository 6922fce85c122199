package org.tripletlab.ui.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.option.OptionException;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.folder.StudyExecution;
import org.tripletlab.text.Message;

/**
 * Preview of a study before its start. Its computation takes time in proportion to the number of combinations, so it runs in the
 * background.
 *
 * @param question number of the question
 * @param counts number of runs
 * @param report the report in that folder, if there is one
 * @param unused varied parameters that have no effect in any run
 * @param problem reason why it cannot be started
 * @param otherFolder whether another folder for the results would solve the problem
 */
public record StudyPreview(
        int question,
        Counts counts,
        Optional<Path> report,
        List<Parameter<?>> unused,
        Optional<Message> problem,
        boolean otherFolder) {
    /**
     * Number of runs.
     *
     * @param runs number of runs
     * @param leftOut number of combinations that are omitted
     * @param done number of runs already finished, in the folder of the results
     */
    public record Counts(int runs, long leftOut, long done) {
        private static final Counts NONE = new Counts(0, 0, 0);
    }

    static final StudyPreview NONE =
            new StudyPreview(0, Counts.NONE, Optional.empty(), List.of(), Optional.empty(), false);

    static StudyPreview refused(int question, Message problem) {
        return new StudyPreview(question, Counts.NONE, Optional.empty(), List.of(), Optional.of(problem), false);
    }

    static StudyPreview at(int question, StudyPlan plan, Collection<Parameter<?>> varied) {
        try {
            List<StudyRun> runs = plan.study().runs();
            List<Parameter<?>> unused = plan.study().unused(varied);
            Optional<Message> problem = Optional.empty();
            if (plan.study().lacksPictures()) {
                problem = Optional.of(Message.of("study.pictures.none"));
            } else if (!unused.isEmpty()) {
                problem = Optional.of(Message.of("study.correct"));
            }
            Optional<Message> obstacle = obstacle(plan.folder(), runs);
            Path report = plan.folder().resolve(StudyExecution.REPORT);
            return new StudyPreview(
                    question,
                    new Counts(runs.size(), plan.study().leftOut(), obstacle.isEmpty() ? done(plan.folder()) : 0),
                    Optional.of(report).filter(Files::isRegularFile),
                    unused,
                    problem.or(() -> obstacle),
                    problem.isEmpty() && obstacle.isPresent());
        } catch (OptionException impossible) {
            return refused(question, Message.of("study.none-possible"));
        }
    }

    /** Returns the reason why the folder cannot be used; unreadable files are reported in detail when the study is started. */
    private static Optional<Message> obstacle(Path folder, List<StudyRun> runs) {
        Path study = folder.resolve(StudyExecution.STUDY);
        try {
            if (Files.isRegularFile(study)) {
                return StudyExecution.read(study).runs().equals(runs)
                        ? Optional.empty()
                        : Optional.of(Message.of("study.folder.other"));
            }
            if (Files.isDirectory(folder)) {
                try (Stream<Path> entries = Files.list(folder)) {
                    return entries.findAny().map(entry -> Message.of("study.folder.foreign"));
                }
            }
            return Files.exists(folder) ? Optional.of(Message.of("study.folder.file")) : Optional.empty();
        } catch (IOException | OptionException unreadable) {
            return Optional.empty();
        }
    }

    private static long done(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve(StudyExecution.RUNS))) {
            return lines.count();
        } catch (IOException | UncheckedIOException nothingThere) {
            return 0;
        }
    }
}
