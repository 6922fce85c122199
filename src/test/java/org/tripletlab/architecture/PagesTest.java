package org.tripletlab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Preset;
import org.tripletlab.metric.diagnosis.DiagnosisThresholds;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** The README and the pages say what is true today, and their links lead somewhere. */
class PagesTest {
    private static final Path README = Path.of("README.md");
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Path SOURCES = Path.of("src/main/java/org/tripletlab");
    private static final int LONGEST_README = 160;

    /** A link or a picture: the place, and the heading in it. */
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern SOURCE = Pattern.compile("`([a-z]+(?:/[a-zA-Z]*)*(?:\\.java)?)`");

    @Test
    void theTableOfOptionsIsTheProgramsOwn() throws IOException {
        String reference = Files.readString(PAGES.resolve("command-line.md"));
        Texts texts = new Texts(Language.ENGLISH);
        for (Parameter<?> parameter : Parameters.all()) {
            assertThat(reference).contains(row(parameter, texts));
        }
    }

    @Test
    void theReadmeNamesEveryLossAndMinerAndIsShort() throws IOException {
        String readme = Files.readString(README);
        assertThat(readme.lines().count()).isLessThanOrEqualTo(LONGEST_README);
        for (String id : Parameters.LOSS_TYPE.choices()) {
            assertThat(readme).contains("`" + id + "`");
        }
        for (String id : Parameters.MINER.choices()) {
            assertThat(readme).contains("`" + id + "`");
        }
    }

    @Test
    void thePageOnTrainingNamesEveryPreset() throws IOException {
        String page = Files.readString(PAGES.resolve("train.md"));
        Texts texts = new Texts(Language.ENGLISH);
        for (Preset preset : Preset.all()) {
            assertThat(page).contains("**" + texts.get("preset." + preset.id() + ".name") + "**");
        }
    }

    /** A threshold that moves in the code alone fails here, with the sentence that still has the old number. */
    @Test
    void theThresholdsOfTheStatesAreThoseOfTheProgram() throws IOException {
        String page = Files.readString(PAGES.resolve("train.md"));
        assertThat(page)
                .contains(
                        String.format(
                                Locale.ROOT,
                                "| collapsed | concentration R̄ ≥ %s in three measurements in a row, after step %d |",
                                DiagnosisThresholds.COLLAPSED_RESULTANT,
                                DiagnosisThresholds.WARM_UP_STEPS),
                        String.format(
                                Locale.ROOT,
                                "| collapsing | R̄ ≥ %s for a shorter time, or R̄ rose by %s or more over three measurements, to %s or more |",
                                DiagnosisThresholds.COLLAPSED_RESULTANT,
                                DiagnosisThresholds.COLLAPSING_RISE,
                                DiagnosisThresholds.COLLAPSING_RESULTANT),
                        "| nothing mined | no triplet or pair in " + DiagnosisThresholds.BARREN_STEPS + " steps |",
                        String.format(
                                Locale.ROOT,
                                "smallest class angle at least %s%% of the largest possible and nearest-centre accuracy at least"
                                        + " %s%%, three times in a row; kept down to %s%%",
                                percent(DiagnosisThresholds.SEPARATED_SHARE),
                                percent(DiagnosisThresholds.SEPARATED_ACCURACY),
                                percent(DiagnosisThresholds.SEPARATED_KEPT_SHARE)),
                        String.format(
                                Locale.ROOT,
                                "saturated (fewer than %s%% of the triplets are active), few triplets (fewer than %s%% of the possible",
                                percent(DiagnosisThresholds.SATURATED_ACTIVE_FRACTION),
                                percent(DiagnosisThresholds.STARVED_MINED_FRACTION)));
        assertThat(Math.round(100 * DiagnosisThresholds.COLLAPSED_RESULTANT) / 100.0)
                .as("the worksheet prints two digits")
                .isEqualTo(DiagnosisThresholds.COLLAPSED_RESULTANT);
        assertThat(DiagnosisThresholds.MEASUREMENTS).as("three, in words").isEqualTo(3);
        for (Language language : Language.values()) {
            assertThat(new Texts(language).get("state.nothing-mined.sentence"))
                    .contains(String.valueOf(DiagnosisThresholds.BARREN_STEPS));
        }
    }

    /** Not rounded: a threshold of 0.535 must not pass for 54 %. */
    private static String percent(double share) {
        return new BigDecimal(Double.toString(share))
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Path page : all()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                links++;
                if (!link.group(1).startsWith("http") && !leads(page, link.group(1), link.group(2))) {
                    dead.add(page + ": " + link.group());
                }
            }
        }
        assertThat(links).isGreaterThan(50);
        assertThat(dead).isEmpty();
    }

    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        String readme = Files.readString(README);
        for (Path page : all()) {
            if (!page.equals(README)) {
                assertThat(readme).contains("(" + page.toString().replace('\\', '/'));
            }
        }
    }

    @Test
    void theRoomsAndFilesOfTheArchitectureAreThere() throws IOException {
        String page = Files.readString(PAGES.resolve("architecture.md"));
        try (Stream<Path> rooms = Files.list(SOURCES)) {
            for (Path room : rooms.filter(Files::isDirectory).toList()) {
                assertThat(page).containsPattern("`" + room.getFileName() + "(\\.\\*)?`");
            }
        }
        Matcher source = SOURCE.matcher(page.substring(page.indexOf("## One batch"), page.indexOf("## Threads")));
        while (source.find()) {
            assertThat(SOURCES.resolve(source.group(1))).exists();
        }
    }

    private static List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>(List.of(README));
        try (Stream<Path> pages = Files.list(PAGES)) {
            pages.sorted().forEach(all::add);
        }
        return all;
    }

    private static boolean leads(Path page, String place, String heading) throws IOException {
        Path target = place.isEmpty() ? page : page.resolveSibling(place).normalize();
        if (!Files.isRegularFile(target)) {
            return false;
        }
        return heading == null
                || HEADING.matcher(Files.readString(target))
                        .results()
                        .map(found -> anchor(found.group(1)))
                        .anyMatch(heading::equals);
    }

    /** The name that repositories on the web give to a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    private static <T> String row(Parameter<T> parameter, Texts texts) {
        String defaultText = parameter.format(parameter.defaultValue());
        return "| `--" + parameter.id() + "` | " + (defaultText.isEmpty() ? "none" : defaultText) + " | "
                + allowed(parameter) + " | " + texts.get(parameter.explanationKey()) + " |";
    }

    private static String allowed(Parameter<?> parameter) {
        return switch (parameter.kind()) {
            case CHOICE -> String.join(", ", parameter.choices());
            case CHOICE_OR_FOLDER -> String.join(", ", parameter.choices()) + ", or a folder";
            default ->
                parameter == Parameters.SCHEDULE
                        ? "`miner@condition,…,miner`"
                        : parameter.values().allowed().inEnglish();
            case INTEGER ->
                Double.isFinite(parameter.values().high()) && parameter.values().high() < 1e9
                        ? (long) parameter.values().low() + " to "
                                + (long) parameter.values().high()
                        : "any whole number";
            case REAL -> parameter.values().allowed().inEnglish().replace("a number from ", "");
        };
    }
}
