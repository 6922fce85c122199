package org.tripletlab.cli.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.tripletlab.cli.support.FieldTable;
import org.tripletlab.cli.support.ParameterOptions;
import org.tripletlab.data.Examples;
import org.tripletlab.experiment.LossDistance;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.metric.retrieval.Neighbours;
import org.tripletlab.metric.retrieval.Neighbours.Neighbour;
import org.tripletlab.option.OptionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neighbours}: nearest and farthest images in the embedding. */
@Command(
        name = "neighbours",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints the nearest neighbours of an image in the embedding, by exact search in the distance of"
                + " the loss.",
        footer = {
            "",
            "Examples:",
            "  tripletlab neighbours test:7 --count 5",
            "  tripletlab neighbours test:7 --class other    (images that it is confused with)",
            "  tripletlab neighbours mine.png --among train --weights arcface.weights"
        })
public final class NeighboursCommand implements Callable<Integer> {
    private static final List<String> SPLITS = List.of(NamedImage.TEST, NamedImage.TRAIN);
    private static final Map<String, Neighbours.Filter> FILTERS = Map.of(
            "any", Neighbours.Filter.ANY,
            "same", Neighbours.Filter.SAME_CLASS,
            "other", Neighbours.Filter.OTHER_CLASS);

    @Spec
    private CommandSpec command;

    @Mixin
    private NetworkOptions network;

    @Parameters(paramLabel = "IMAGE", description = NamedImage.HELP)
    private String name;

    @Option(
            names = "--count",
            paramLabel = "K",
            defaultValue = "10",
            description = "Number of images. Default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--among",
            paramLabel = "SPLIT",
            defaultValue = NamedImage.TEST,
            description = "Split to search: test or train. Default: ${DEFAULT-VALUE}.")
    private String among;

    @Option(
            names = "--class",
            paramLabel = "WHICH",
            defaultValue = "any",
            description = "Classes to search: any, same or other. Default: ${DEFAULT-VALUE}.")
    private String which;

    @Option(names = "--farthest", description = "Print the farthest images instead of the nearest.")
    private boolean farthest;

    /** Returns the command with an option for every parameter of the table. */
    public static CommandLine commandLine() {
        return ParameterOptions.commandLine(new NeighboursCommand());
    }

    @Override
    public Integer call() throws Exception {
        requireOptions();
        NetworkOptions.Request request = network.open(command.commandLine());
        NamedImage image = NamedImage.of(name, request.data());
        Neighbours.Filter filter = FILTERS.get(which);
        if (filter != Neighbours.Filter.ANY && image.label().isEmpty()) {
            throw new OptionException(
                    "class",
                    "--class " + which + " needs an image whose class is known, but " + name + " is a picture; leave"
                            + " it out.");
        }
        LoadedNetwork ready = network.obtain(command.commandLine(), request);
        Examples examples = NamedImage.split(among, ready.data());
        EmbeddingDistance distance = LossDistance.of(ready.spec());
        float[] unit = ready.embedder()
                .embed(examples, IntStream.range(0, examples.count()).toArray())
                .toFloats();
        Neighbours neighbours = new Neighbours(unit, ready.embedder().embeddingSize(), examples.labels(), distance);
        Neighbours.Query query = image.split().equals(among)
                ? neighbours.of(image.row(), filter)
                : new Neighbours.Query(
                        ready.embedder().embed(image.pixels()),
                        filter,
                        image.label().orElse(-1),
                        -1);
        List<Neighbour> found = farthest ? neighbours.farthest(query, count) : neighbours.nearest(query, count);
        give(ready, image, distance, found);
        return CommandLine.ExitCode.OK;
    }

    /** An empty result must give the cause, in particular for a class that one part of the data set lacks. */
    private Optional<String> caveat(LoadedNetwork ready, NamedImage image, List<Neighbour> found) {
        return found.isEmpty()
                ? Optional.of("No other image of the " + among + " split is of "
                        + (which.equals("same") ? "class " + image.className(ready.data()) : "another class") + ".")
                : ready.caveat(ready.probe());
    }

    private void requireOptions() {
        if (!SPLITS.contains(among)) {
            throw new OptionException("among", "--among must be test or train, but was \"" + among + "\".");
        }
        if (!FILTERS.containsKey(which)) {
            throw new OptionException("class", "--class must be any, same or other, but was \"" + which + "\".");
        }
        if (count < 1) {
            throw new OptionException("count", "--count must be at least 1, but was " + count + ".");
        }
    }

    private void give(LoadedNetwork ready, NamedImage image, EmbeddingDistance distance, List<Neighbour> found) {
        List<String> classNames = ready.data().training().classNames();
        Examples examples = NamedImage.split(among, ready.data());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Neighbour neighbour : found) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("image", among + ":" + neighbour.row());
            row.put("class", classNames.get(examples.labels()[neighbour.row()]));
            row.put("distance", neighbour.distance());
            double squared = distance == EmbeddingDistance.SQUARED
                    ? neighbour.distance()
                    : neighbour.distance() * neighbour.distance();
            row.put("angleDegrees", SphereAngle.degreesOfSquaredDistance(squared));
            rows.add(row);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("image", image.name());
        result.put("class", image.className(ready.data()));
        result.put("distance", distance.name().toLowerCase(Locale.ROOT));
        result.put("among", among);
        result.put("classes", which);
        result.put("farthest", farthest);
        result.put("neighbours", rows);
        new Answer(command.commandLine(), network.json())
                .give(result, FieldTable.lines(result, count), caveat(ready, image, found));
    }
}
