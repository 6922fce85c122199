package org.tripletlab.cli.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tripletlab.cli.support.CommandOption;
import org.tripletlab.cli.support.FieldTable;
import org.tripletlab.cli.support.ParameterOptions;
import org.tripletlab.data.Examples;
import org.tripletlab.experiment.LossDistance;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.metric.retrieval.Neighbours;
import org.tripletlab.metric.retrieval.Neighbours.Neighbour;
import org.tripletlab.option.Option;
import org.tripletlab.option.OptionException;
import org.tripletlab.option.Values;
import org.tripletlab.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neighbours}: nearest and farthest images in the embedding. */
@Command(
        name = "neighbours",
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
    private static final CommandOption<Integer> COUNT = new CommandOption<>(
            new Option<>("count", Values.wholeFrom(1).saying("option.allowed.at-least"), Optional.of(10)),
            "K",
            "Number of images. Default: ${DEFAULT-VALUE}.");

    private static final CommandOption<String> AMONG = new CommandOption<>(
            new Option<>(
                    "among",
                    Values.either(List.of(NamedImage.TEST, NamedImage.TRAIN), Function.identity()),
                    Optional.of(NamedImage.TEST)),
            "SPLIT",
            "Split to search: test or train. Default: ${DEFAULT-VALUE}.");

    private static final CommandOption<Neighbours.Filter> CLASSES = new CommandOption<>(
            new Option<>(
                    "class",
                    Values.either(List.of(Neighbours.Filter.values()), NeighboursCommand::word),
                    Optional.of(Neighbours.Filter.ANY)),
            "WHICH",
            "Classes to search: any, same or other. Default: ${DEFAULT-VALUE}.");

    private static final CommandOption<Boolean> FARTHEST = new CommandOption<>(
            new Option<>("farthest", Values.flag(), Optional.of(false)),
            "",
            "Print the farthest images instead of the nearest.");

    @Spec
    private CommandSpec command;

    @Mixin
    private NetworkOptions network;

    @Parameters(paramLabel = "IMAGE", description = NamedImage.HELP)
    private String name;

    private int count;
    private String among;
    private Neighbours.Filter filter;
    private boolean farthest;

    /** Returns the command with an option for every parameter of the table. */
    public static CommandLine commandLine() {
        return ParameterOptions.commandLine(new NeighboursCommand(), COUNT, AMONG, CLASSES, FARTHEST);
    }

    @Override
    public Integer call() throws Exception {
        among = AMONG.get(command.commandLine());
        filter = CLASSES.get(command.commandLine());
        count = COUNT.get(command.commandLine());
        farthest = FARTHEST.get(command.commandLine());
        NetworkOptions.Request request = network.open(command.commandLine());
        NamedImage image = NamedImage.of(name, request.data());
        if (filter != Neighbours.Filter.ANY && image.label().isEmpty()) {
            throw new OptionException("class", Message.of("neighbours.refused.class", word(filter), name));
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
                        + (filter == Neighbours.Filter.SAME_CLASS
                                ? "class " + image.className(ready.data())
                                : "another class")
                        + ".")
                : ready.caveat(ready.probe());
    }

    private static String word(Neighbours.Filter filter) {
        return switch (filter) {
            case ANY -> "any";
            case SAME_CLASS -> "same";
            case OTHER_CLASS -> "other";
        };
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
        result.put("classes", word(filter));
        result.put("farthest", farthest);
        result.put("neighbours", rows);
        new Answer(command.commandLine(), network.json())
                .give(result, FieldTable.lines(result, count), caveat(ready, image, found));
    }
}
