package org.tripletlab.cli.lesson;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.CommandNatives;
import org.tripletlab.cli.support.ReadingLine;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.lesson.Expectation.Verdict;
import org.tripletlab.lesson.LessonFile;
import org.tripletlab.lesson.LessonLength;
import org.tripletlab.lesson.Lessons;
import org.tripletlab.lesson.check.CheckedExpectation;
import org.tripletlab.lesson.check.LessonCheck;
import org.tripletlab.study.StudyOptions;
import org.tripletlab.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lesson check}: trains the runs of lessons for several seeds and judges what the lessons say of them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs every experiment of lessons, and counts for how many seeds each expectation holds.",
            "An expectation that holds for fewer than nine seeds of ten fails, and the exit code is 1."
        })
final class LessonCheckCommand implements Callable<Integer> {
    private static final int MOST_SEEDS = 100;

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "LESSON",
            arity = "0..*",
            description =
                    "Ids of lessons, lesson files (.md), or folders of them. Default: all lessons of the program.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--seeds", paramLabel = "N", description = "Number of seeds, 1 to 100. Default: 10.")
    private int seeds = 10;

    @Option(
            names = "--dataset",
            paramLabel = "ID",
            description = "Data set of experiments that name none, as for \"train\". Default: auto.")
    private String dataset = "auto";

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with the four MNIST files.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Number of runs trained at the same time. Default: the number of cores.")
    private Optional<Integer> jobs = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object per expectation.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--seeds: " + seeds + " is out of range (1 to " + MOST_SEEDS + ").");
        }
        ExperimentSpec.DEFAULT.withText(org.tripletlab.experiment.Parameters.DATASET, dataset);
        List<LessonFile> lessons = lessons();
        for (LessonFile file : lessons) {
            LessonLength.remarks(file.lesson()).forEach(err::println);
        }
        int atOnce = jobs.map(StudyOptions.JOBS::check)
                .or(StudyOptions.JOBS::otherwise)
                .orElseThrow();
        CommandNatives.load(command.commandLine());
        DatasetCache datasets = DatasetCache.ofThisProcess(data, ReadingLine.reading(err, false));
        LessonCheck check = new LessonCheck(datasets, dataset, seeds, atOnce, () -> false, (done, all, left) -> {
            err.printf("%d of %d runs%s%n", done, all, done == all ? "" : ", about " + Math.round(left) + " s left");
            err.flush();
        });
        List<CheckedExpectation> checked = check.run(lessons);
        checked.forEach(each -> out.println(json ? RunJson.write(fields(each)) : line(each)));
        long failed = checked.stream().filter(each -> !each.passed()).count();
        if (!json) {
            out.println(
                    failed == 0
                            ? "All " + checked.size() + " expectations hold."
                            : failed + " of " + checked.size() + " expectations fail.");
        }
        out.flush();
        return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private List<LessonFile> lessons() throws IOException {
        if (names.isEmpty()) {
            return Lessons.all(Language.ENGLISH);
        }
        List<LessonFile> lessons = new ArrayList<>();
        for (String name : names) {
            lessons.addAll(LessonChoice.all(name));
        }
        return lessons;
    }

    private static String line(CheckedExpectation checked) {
        String line = (checked.passed() ? "ok    " : "FAILS ") + checked.held() + "/"
                + checked.verdicts().size() + "  " + checked.lesson() + ":"
                + checked.expectation().line() + "  " + checked.expectation().text();
        List<Verdict> shown = checked.passed()
                ? checked.verdicts().subList(0, 1)
                : checked.verdicts().stream().filter(each -> !each.holds()).toList();
        return line + "  ["
                + String.join(
                        " | ",
                        shown.stream().map(each -> each.found().inEnglish()).toList()) + "]";
    }

    private static Map<String, Object> fields(CheckedExpectation checked) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "expectation");
        fields.put("lesson", checked.lesson());
        fields.put("line", checked.expectation().line());
        fields.put("expectation", checked.expectation().text());
        fields.put("seeds", checked.verdicts().size());
        fields.put("held", checked.held());
        fields.put("passed", checked.passed());
        fields.put(
                "found",
                checked.verdicts().stream()
                        .map(each -> each.found().inEnglish())
                        .toList());
        return fields;
    }
}
