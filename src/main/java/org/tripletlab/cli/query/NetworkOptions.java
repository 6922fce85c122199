package org.tripletlab.cli.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tripletlab.cli.support.CommandNatives;
import org.tripletlab.cli.support.DataFolder;
import org.tripletlab.cli.support.ParameterOptions;
import org.tripletlab.cli.support.ReadingLine;
import org.tripletlab.cli.support.SessionOptions;
import org.tripletlab.cli.train.ConsoleReport;
import org.tripletlab.cli.train.JsonReport;
import org.tripletlab.cli.train.RunReport;
import org.tripletlab.cli.train.TraceFile;
import org.tripletlab.cli.train.TrainListener;
import org.tripletlab.data.DatasetException;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.ImageEmbedder;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.explain.Explanation;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.history.saved.MovedImages;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.option.OptionException;
import org.tripletlab.runner.TrainingRun;
import org.tripletlab.store.WeightsFile;
import org.tripletlab.store.WeightsHeader;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options of commands that use a network, either from a file or trained for the command. */
final class NetworkOptions {
    /** Parameters of the images that may be given with a finished network. */
    private static final Set<Parameter<?>> WITH_WEIGHTS =
            Set.of(Parameters.DATASET, Parameters.PROBE_DATASET, Parameters.PROBE, Parameters.PROBE_CLASSES);

    @Option(names = "--data", paramLabel = "DIR", description = SessionOptions.DATA)
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Use the network and experiment of a session, or of a weights file written by \"train"
                    + " --save-weights\". Without this option, a network is trained first with the options of"
                    + " \"train\".")
    private Optional<Path> weightsFile = Optional.empty();

    @Option(
            names = "--experiment",
            paramLabel = "FILE|LINE",
            description = "Train with the values of an experiment file, a session, or a line copied from the window."
                    + " Other options override these values.")
    private Optional<String> experimentFile = Optional.empty();

    @Option(names = "--json", description = "Print JSON lines on standard output. The last line is the result.")
    private boolean json;

    boolean json() {
        return json;
    }

    /** A query before its network is available: invalid queries are refused before minutes of training. */
    record Request(ExperimentSpec spec, TrainingData data, Optional<WeightsHeader> about) {}

    /**
     * Opens the data.
     *
     * @throws OptionException if options contradict each other, the file or the data
     * @throws IOException if a file cannot be read
     */
    Request open(CommandLine command) throws IOException {
        if (weightsFile.isPresent() && experimentFile.isPresent()) {
            throw new OptionException("experiment", Message.of("weights.refused.both"));
        }
        Optional<WeightsHeader> about =
                weightsFile.isPresent() ? Optional.of(WeightsFile.about(weightsFile.get())) : Optional.empty();
        ExperimentSpec spec = about.isPresent()
                ? ofFile(command, about.get())
                : ParameterOptions.experiment(command, experimentFile, folder);
        CommandNatives.load(command);
        DatasetCache datasets = DatasetCache.ofThisProcess(folder, ReadingLine.reading(command.getErr(), false));
        ExperimentSpec placed = about.isPresent() ? placed(command, spec, about.get(), datasets) : spec;
        return new Request(placed, datasets.choose(placed), about);
    }

    /** Returns the experiment of a file with the current place of its images, unless others are given. */
    private ExperimentSpec placed(CommandLine command, ExperimentSpec spec, WeightsHeader about, DatasetCache datasets)
            throws IOException {
        MovedImages images = new MovedImages(datasets, weightsFile, folder);
        boolean others = ParameterOptions.given(command).containsKey(Parameters.DATASET);
        if (others) {
            DataFolder.requireUse(folder, List.of(spec));
            return spec;
        }
        try {
            return images.of(spec, about.place(), about.datasetSha256());
        } catch (DatasetException notFound) {
            // Images that replace the original ones can be used like other images, with a warning that they differ.
            if (folder.isPresent() || !Parameters.DATASET.exists(spec.get(Parameters.DATASET))) {
                throw notFound;
            }
            return spec;
        }
    }

    /**
     * Reads or trains the network.
     *
     * @throws IllegalArgumentException if it has diverged
     * @throws IOException if the file cannot be read
     */
    LoadedNetwork obtain(CommandLine command, Request request) throws IOException {
        ExperimentSpec spec = request.spec();
        TrainingData data = request.data();
        float[] weights = request.about().isPresent()
                ? read(command, request.about().get(), spec, data)
                : train(command, spec, data);
        return new LoadedNetwork(spec, data, new ImageEmbedder(spec, data, weights));
    }

    private ExperimentSpec ofFile(CommandLine command, WeightsHeader about) {
        ExperimentSpec spec = about.experiment();
        for (Map.Entry<Parameter<?>, String> given :
                ParameterOptions.given(command).entrySet()) {
            if (!WITH_WEIGHTS.contains(given.getKey())) {
                throw new OptionException(
                        given.getKey().id(),
                        Message.of(
                                "weights.refused.option",
                                given.getKey().id(),
                                weightsFile.get().toString()));
            }
            spec = spec.withText(given.getKey(), given.getValue());
        }
        spec.requireApplicable();
        return spec;
    }

    private float[] read(CommandLine command, WeightsHeader about, ExperimentSpec spec, TrainingData data)
            throws IOException {
        float[] weights = WeightsFile.readNetwork(weightsFile.get(), spec, data);
        if (!about.datasetSha256().equals(data.training().sha256())) {
            command.getErr()
                    .println("The network of " + weightsFile.get() + " was trained on " + about.dataset()
                            + ", but the images here are of " + data.training().id()
                            + ", which differ: the results may not be meaningful.");
        }
        if (json) {
            command.getOut().println(RunJson.start(spec, data));
        }
        return weights;
    }

    private float[] train(CommandLine command, ExperimentSpec spec, TrainingData data) {
        RunReport report =
                json ? new JsonReport(command.getOut()) : new ConsoleReport(command.getOut(), command.getErr());
        report.begin(spec, data);
        TrainingRun.Result result =
                TrainingRun.run(spec, data, new TrainListener(report, new TraceFile(Optional.empty())));
        if (result.last().measurement().diagnosis().state() == SessionState.DIVERGED) {
            Message diverged = Explanation.state(result.last(), data.probe());
            throw new IllegalArgumentException("The network has diverged, so distances are undefined: "
                    + new Texts(Language.ENGLISH).say(diverged));
        }
        return result.weights();
    }

    /** Returns the given images. */
    static List<NamedImage> images(Request request, String... names) throws IOException {
        List<NamedImage> images = new ArrayList<>();
        for (String name : names) {
            images.add(NamedImage.of(name, request.data()));
        }
        return images;
    }
}
