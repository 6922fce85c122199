package org.tripletlab.cli.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tripletlab.cli.support.ParameterOptions;
import org.tripletlab.evaluation.Embeddings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code embed}: prints embeddings of images. */
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints the embeddings of images: one line per image with its name, class (– if unknown) and"
                + " coordinates, separated by tabs.",
        footer = {
            "",
            "Examples:",
            "  tripletlab embed test:0 test:1 mine.png",
            "  tripletlab embed --weights arcface.weights --json mine.png"
        })
public final class EmbedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private NetworkOptions network;

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = NamedImage.HELP)
    private String[] names;

    /** Returns the command with an option for every parameter of the table. */
    public static CommandLine commandLine() {
        return ParameterOptions.commandLine(new EmbedCommand());
    }

    @Override
    public Integer call() throws Exception {
        NetworkOptions.Request request = network.open(command.commandLine());
        List<NamedImage> images = NetworkOptions.images(request, names);
        LoadedNetwork ready = network.obtain(command.commandLine(), request);
        Embeddings embedded =
                ready.embedder().embed(images.stream().map(NamedImage::pixels).toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            NamedImage image = images.get(i);
            double[] embedding = embedded.of(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("image", image.name());
            row.put("class", image.className(ready.data()));
            row.put("embedding", Arrays.stream(embedding).boxed().toList());
            row.put("lengthBefore", embedded.lengths()[i]);
            rows.add(row);
            lines.add(line(image, ready, embedding));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("embeddingSize", embedded.embeddingSize());
        result.put("images", rows);
        new Answer(command.commandLine(), network.json()).give(result, lines, ready.caveat(ready.probe()));
        return CommandLine.ExitCode.OK;
    }

    private static String line(NamedImage image, LoadedNetwork ready, double[] embedding) {
        String className = image.className(ready.data());
        return image.name() + "\t" + (className == null ? "–" : className) + "\t"
                + Arrays.stream(embedding)
                        .mapToObj(coordinate -> String.format(Locale.ROOT, "%.6f", coordinate))
                        .collect(Collectors.joining("\t"));
    }
}
