package org.tripletlab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tripletlab.Slow;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;

/**
 * Only the package that owns a choice spells its id. Elsewhere it is asked for what is to be known about it, so that a new
 * miner, loss or network is right everywhere as soon as it is described.
 */
@Slow
class ChoicesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/tripletlab");

    /** Parameters whose values are named by ids, and the package that owns those. */
    private static final Map<Parameter<?>, String> OWNERS = Map.of(
            Parameters.MINER, "mining",
            Parameters.PAIRS, "mining",
            Parameters.LOSS_TYPE, "loss",
            Parameters.DISTANCE, "loss",
            Parameters.FORM, "loss",
            Parameters.REDUCTION, "loss",
            Parameters.NETWORK_TYPE, "nn",
            Parameters.ACTIVATION, "nn",
            Parameters.OPTIMISER_TYPE, "nn",
            Parameters.DECAY, "nn");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String COMPARED = "(?:[eE]quals(?:IgnoreCase)?\\(|case |==\\s*|\\bcontains\\()\\s*\"%1$s\"";
    private static final String SET =
            "Parameters\\.(?:MINER|PAIRS|LOSS_TYPE|DISTANCE|FORM|REDUCTION|NETWORK_TYPE|ACTIVATION|OPTIMISER_TYPE|DECAY)"
                    + ",\\s*\"%1$s\"";
    private static final Pattern LIST = Pattern.compile("(?:Set|List)\\.of\\(([^()]*)\\)");

    @TestFactory
    Stream<DynamicTest> idsAreSpelledByTheirOwnerOnly() {
        return OWNERS.keySet().stream()
                .map(parameter -> DynamicTest.dynamicTest(
                        parameter.id(), () -> assertThat(spelled(parameter)).isEmpty()));
    }

    /** What is looked for is found where it is; a pattern that finds nothing would hold nothing. */
    @Test
    void aChoiceThatIsComparedIsFound() {
        List<String> optimisers = Parameters.OPTIMISER_TYPE.choices();
        List<String> miners = Parameters.MINER.choices();
        List<String> losses = Parameters.LOSS_TYPE.choices();
        assertThat(found("if (spec.get(Parameters.OPTIMISER_TYPE).equals(\"sgd\")) {", optimisers))
                .contains("sgd");
        assertThat(found("case \"sgd\" -> 0.05;", optimisers)).contains("sgd");
        assertThat(found("Set.of(\"random\", \"all\")", miners)).contains("random", "all");
        assertThat(found("DEFAULT.with(Parameters.LOSS_TYPE, \"softmax\")", losses))
                .contains("softmax");
        assertThat(found("\"hardest-negative@step<300,\" + second", miners)).contains("hardest-negative");
        assertThat(found("new Preset(\"softmax\", DEFAULT)", losses)).isEmpty();
        assertThat(found("List.of(\"held-out\", \"trained\", \"all\")", miners)).isEmpty();
        assertThat(found("// equals \"semi-hard-all\" in a comment", miners)).isEmpty();
    }

    private static List<String> spelled(Parameter<?> parameter) throws IOException {
        List<String> places = new ArrayList<>();
        for (Path file : sources(OWNERS.get(parameter))) {
            found(Files.readString(file), parameter.choices())
                    .forEach(id -> places.add(SOURCES.relativize(file) + ": \"" + id + "\""));
        }
        return places;
    }

    /** An id of several words is nothing else; one word may be a key of a text, and counts where it is used as an id. */
    private static List<String> found(String source, List<String> ids) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
        List<String> listed = LIST.matcher(code)
                .results()
                .map(list -> literals(list.group(1)))
                .filter(ids::containsAll)
                .flatMap(List::stream)
                .toList();
        return ids.stream()
                .filter(id -> !id.equals(Parameters.CURRICULUM))
                .filter(id -> listed.contains(id)
                        || (id.contains("-") && literals(code).stream().anyMatch(literal -> names(literal, id)))
                        || Stream.of(COMPARED, SET)
                                .map(pattern -> Pattern.compile(String.format(pattern, id)))
                                .anyMatch(pattern -> pattern.matcher(code).find()))
                .toList();
    }

    private static List<String> literals(String code) {
        return LITERAL.matcher(code).results().map(literal -> literal.group(1)).toList();
    }

    private static boolean names(String literal, String id) {
        return Pattern.compile("(?<![\\w.-])" + id + "(?![\\w-]|\\.\\w)")
                .matcher(literal)
                .find();
    }

    private static List<Path> sources(String owner) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve(owner)))
                    .toList();
        }
    }
}
