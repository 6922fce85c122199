package org.tripletlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.SessionOptions;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.store.StoredKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code info}: content of a session, weights or experiment file. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the content of a session, weights or experiment file. Images are not needed.",
            "With --data, also compares the images in that folder with those of the file."
        },
        footer = {"", "Example: tripletlab info lesson.tripletlab"})
final class InfoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Option(names = "--json", description = "Print one JSON object for each lane.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = command.commandLine().getOut();
        FileFacts facts = new FileFacts(session.file(), session.folder(), json);
        switch (StoredKind.of(session.file())) {
            case WEIGHTS -> facts.weights(out);
            case EXPERIMENT -> facts.experiment(out);
            default -> session(out);
        }
        return CommandLine.ExitCode.OK;
    }

    private void session(PrintWriter out) throws IOException {
        SavedSession read = session.read();
        Map<Character, String> places = session.places(read);
        if (!json) {
            out.println(String.format(
                    Locale.ROOT,
                    "%s: %.1f MB, %d %s",
                    session.file(),
                    Files.size(session.file()) / 1e6,
                    read.lanes().size(),
                    read.lanes().size() == 1 ? "lane" : "lanes"));
        }
        Map<String, String> savedOn = SessionFile.savedOn(session.file());
        if (!json && !savedOn.isEmpty()) {
            out.println("Saved on: " + String.join("; ", savedOn.values()));
        }
        for (SavedLane lane : read.lanes()) {
            Map<String, Object> fields = fields(lane, savedOn);
            Optional<String> place = Optional.ofNullable(places.get(lane.letter()));
            place.ifPresent(images -> fields.put("images", images));
            out.println(json ? RunJson.write(fields) : sentence(lane));
            if (!json) {
                place.ifPresent(images -> out.println("  images: " + images + ", pixels and labels agree"));
            }
        }
    }

    private static String sentence(SavedLane lane) {
        String experiment = "  " + lane.spec();
        if (lane.run().isEmpty()) {
            return "Lane " + lane.letter() + ": not begun\n" + experiment;
        }
        SavedRun run = lane.run().get();
        Measurement last = last(run);
        return String.format(
                Locale.ROOT,
                "Lane %s: step %d, %d recorded steps, %s at step %d, data set %s%n%s",
                lane.letter(),
                run.step(),
                run.history().size(),
                last.diagnosis().state().id(),
                last.step(),
                run.images().training().id(),
                experiment);
    }

    private static Map<String, Object> fields(SavedLane lane, Map<String, String> savedOn) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "lane");
        fields.put("lane", String.valueOf(lane.letter()));
        fields.put("experiment", lane.spec().toTexts());
        if (lane.run().isPresent()) {
            SavedRun run = lane.run().get();
            fields.put("dataset", run.images().training().id());
            fields.put("datasetSha256", run.images().training().sha256());
            fields.put("stepsDone", run.step());
            fields.put("recordedSteps", run.history().size());
            fields.put("last", RunJson.fields(last(run)));
        }
        fields.put("savedOn", savedOn.isEmpty() ? null : savedOn);
        return fields;
    }

    private static Measurement last(SavedRun run) {
        return run.history().get(run.history().size() - 1).recording().measurement();
    }
}
