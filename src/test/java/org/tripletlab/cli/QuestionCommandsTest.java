package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.Slow;
import org.tripletlab.data.Examples;
import org.tripletlab.data.digits.BundledDigits;
import org.tripletlab.data.idx.IdxWriter;

/** {@code embed}, {@code neighbours} and {@code verify}, and what all questions to a network have in common. */
@Slow
class QuestionCommandsTest {
    @TempDir
    private static Path folder;

    private static Path weights;
    private static Path collapsed;
    private static Examples test;

    @BeforeAll
    static void train() throws IOException {
        weights = folder.resolve("good.weights");
        collapsed = folder.resolve("collapsed.weights");
        test = new BundledDigits().read().test();
        assertDone(Outcome.of(bundled("train", "--save-weights", weights.toString(), "--steps", "150")));
        assertDone(Outcome.of(bundled(
                "train", "--save-weights", collapsed.toString(), "--miner", "hardest-negative", "--steps", "120")));
    }

    @Test
    void aNetworkFromAFileAndTheSameOneTrainedOnTheSpotGiveTheSame() throws IOException {
        Outcome trained = Outcome.of(bundled("embed", "test:3", "train:5", "--steps", "150", "--json"));
        Outcome read = Outcome.of("embed", "test:3", "train:5", "--weights", weights.toString(), "--json");
        assertThat(read.result()).isEqualTo(trained.result());
        assertThat(firstLine(read).get("type").asText()).isEqualTo("start");
        assertThat(firstLine(read).at("/experiment/probe").asInt()).isEqualTo(200);
        JsonNode image = read.result().get("images").get(0);
        assertThat(image.get("class").asText()).isEqualTo(Integer.toString(test.labels()[3]));
        double length = 0;
        for (JsonNode coordinate : image.get("embedding")) {
            length += coordinate.asDouble() * coordinate.asDouble();
        }
        assertThat(length).isCloseTo(1, within(1e-9));
        assertThat(read.result().get("caveat").isNull()).isTrue();

        List<String> lines = Outcome.of("embed", "test:3", "train:5", "--weights", weights.toString())
                .out()
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("test:3\t" + test.labels()[3] + "(\t-?[01]\\.\\d{6}){3}");
    }

    @Test
    void aPictureOfAnImageIsPlacedWhereTheImageIs() throws IOException {
        Path onWhite = picture("on-white.png", 12, true);
        Path onBlack = picture("on-black.png", 12, false);
        JsonNode images =
                ask("embed", "test:12", onWhite.toString(), onBlack.toString()).get("images");
        assertThat(images.get(1).get("embedding")).isEqualTo(images.get(0).get("embedding"));
        assertThat(images.get(2).get("embedding")).isEqualTo(images.get(0).get("embedding"));
        assertThat(images.get(1).get("class").isNull()).isTrue();
        assertThat(images.get(1).get("image").asText()).isEqualTo(onWhite.toString());

        JsonNode pair = ask("verify", "test:12", onWhite.toString());
        assertThat(pair.get("decision").asText()).isEqualTo("same");
        assertThat(pair.get("distance").asDouble()).isZero();
        assertThat(pair.get("sureness").asDouble()).isEqualTo(1);
        JsonNode nearest = ask("neighbours", onWhite.toString(), "--count", "1").get("neighbours");
        assertThat(nearest.get(0).get("image").asText()).isEqualTo("test:12");
    }

    @Test
    void neighboursAreOfTheClassesAskedForAndComeInOrder() throws IOException {
        String own = Integer.toString(test.labels()[7]);
        JsonNode any = ask("neighbours", "test:7");
        assertThat(any.get("distance").asText()).isEqualTo("squared");
        assertThat(any.get("neighbours"))
                .hasSize(10)
                .noneMatch(each -> each.get("image").asText().equals("test:7"));
        double before = 0;
        for (JsonNode each : any.get("neighbours")) {
            double distance = each.get("distance").asDouble();
            assertThat(distance).isGreaterThanOrEqualTo(before);
            assertThat(2 * Math.sin(Math.toRadians(each.get("angleDegrees").asDouble()) / 2))
                    .isCloseTo(Math.sqrt(distance), within(1e-9));
            before = distance;
        }
        assertThat(ask("neighbours", "test:7", "--class", "same", "--count", "3")
                        .get("neighbours"))
                .hasSize(3)
                .allMatch(each -> each.get("class").asText().equals(own));
        assertThat(ask("neighbours", "test:7", "--class", "other").get("neighbours"))
                .noneMatch(each -> each.get("class").asText().equals(own));
        JsonNode far = ask("neighbours", "test:7", "--farthest", "--among", "train", "--count", "2");
        assertThat(far.get("neighbours"))
                .hasSize(2)
                .allMatch(each -> each.get("image").asText().startsWith("train:"));
        assertThat(far.at("/neighbours/0/distance").asDouble()).isGreaterThan(2);
        assertThat(Outcome.of("neighbours", "test:7", "--weights", weights.toString(), "--count", "2")
                        .out()
                        .lines())
                .hasSize(10)
                .last()
                .asString()
                .contains("test:");
    }

    @Test
    void theThresholdIsChosenInThreeWays() throws IOException {
        JsonNode equal = ask("verify", "test:0", "test:1");
        assertThat(equal.get("thresholdRule").asText()).isEqualTo("equal-error-rate");
        assertThat(equal.get("falseMatchRate").asDouble())
                .isCloseTo(equal.get("falseNonMatchRate").asDouble(), within(0.01))
                .isCloseTo(equal.get("equalErrorRate").asDouble(), within(0.01));
        assertThat(equal.get("genuinePairs").asInt()).isEqualTo(1900);
        assertThat(equal.get("impostorPairs").asInt()).isEqualTo(18_000);
        assertThat(equal.get("decision").asText())
                .isEqualTo(
                        equal.get("distance").asDouble()
                                        <= equal.get("threshold").asDouble()
                                ? "same"
                                : "different");

        JsonNode strict = ask("verify", "test:0", "test:1", "--fmr", "0.001");
        assertThat(strict.get("falseMatchRate").asDouble()).isBetween(0.0009, 0.001);
        assertThat(strict.get("threshold").asDouble())
                .isLessThan(equal.get("threshold").asDouble());
        assertThat(strict.get("falseNonMatchRate").asDouble())
                .isGreaterThan(equal.get("falseNonMatchRate").asDouble());

        JsonNode byHand = ask("verify", "test:0", "test:1", "--threshold", "2");
        assertThat(byHand.get("decision").asText()).isEqualTo("same");
        assertThat(byHand.get("falseMatchRate").asDouble()).isEqualTo(1);
        assertThat(ask("verify", "test:0", "test:1", "--threshold", "0")
                        .get("decision")
                        .asText())
                .isEqualTo("different");
        assertThat(Outcome.of("verify", "test:0", "test:1", "--weights", weights.toString())
                        .out())
                .containsPattern("^(same|different) \\((both are of class|classes)")
                .contains("threshold", "false matches", "confidence");
    }

    @Test
    void theThresholdIsTheOneOfTheRunsResult() throws IOException {
        JsonNode run = Outcome.of(bundled("train", "--steps", "150", "--json")).result();
        JsonNode asked = ask("verify", "test:0", "test:1");
        assertThat(asked.get("threshold").asDouble())
                .isCloseTo(run.get("equalErrorThreshold").asDouble(), within(1e-12));
        assertThat(asked.get("equalErrorRate").asDouble())
                .isCloseTo(run.get("equalErrorRate").asDouble(), within(1e-12));
    }

    @Test
    void aCollapsedNetworkIsCalledOneBesideEveryAnswer() throws IOException {
        for (String[] question :
                new String[][] {{"verify", "test:0", "test:1"}, {"embed", "test:0"}, {"neighbours", "test:0"}}) {
            List<String> arguments = new ArrayList<>(Arrays.asList(question));
            arguments.addAll(List.of("--weights", collapsed.toString()));
            Outcome people = Outcome.of(arguments.toArray(String[]::new));
            assertDone(people);
            assertThat(people.out()).contains("This network has collapsed (R̄ = ");
            arguments.add("--json");
            assertThat(Outcome.of(arguments.toArray(String[]::new))
                            .result()
                            .get("caveat")
                            .asText())
                    .startsWith("This network has collapsed");
        }
    }

    @Test
    void aDivergedNetworkAnswersNothing() {
        Outcome diverged = Outcome.of(bundled(
                "verify",
                "test:0",
                "test:1",
                "--loss",
                "softmax",
                "--optimiser",
                "sgd",
                "--learning-rate",
                "10",
                "--steps",
                "40"));
        assertThat(diverged.exitCode()).isEqualTo(1);
        assertThat(diverged.out()).isEmpty();
        assertThat(diverged.err())
                .contains("The network has diverged, so distances are undefined: At step")
                .doesNotContain("\tat ");
    }

    @Test
    void whatDoesNotGoWithAFinishedNetworkIsSaid() {
        assertRefused(2, "--steps is an option of training", "--weights", weights.toString(), "--steps", "9");
        assertRefused(
                2,
                "exclude each other",
                "--weights",
                weights.toString(),
                "--experiment",
                folder.resolve("e").toString());
        assertRefused(1, "is not a file. Give the path of a weights file", "--weights", folder.toString());
        assertRefused(1, "is not a weights file", "--weights", pictureOrFail().toString());
        Path faces = folder.resolve("faces");
        assertRefused(2, faces.toString(), "--weights", weights.toString(), "--dataset", faces.toString());
    }

    @Test
    void otherImagesThanThoseOfTheTrainingAreNoticed() throws IOException {
        Path few = Files.createDirectory(folder.resolve("few"));
        Examples some =
                new Examples(28, 28, Arrays.copyOf(test.pixels(), 300 * 784), Arrays.copyOf(test.labels(), 300));
        IdxWriter.writeCompressed(few.resolve("train-images-idx3-ubyte.gz"), IdxWriter.images(some));
        IdxWriter.writeCompressed(few.resolve("train-labels-idx1-ubyte.gz"), IdxWriter.labels(some));
        IdxWriter.writeCompressed(few.resolve("t10k-images-idx3-ubyte.gz"), IdxWriter.images(some));
        IdxWriter.writeCompressed(few.resolve("t10k-labels-idx1-ubyte.gz"), IdxWriter.labels(some));
        Outcome asked =
                Outcome.of("verify", "test:0", "test:1", "--weights", weights.toString(), "--dataset", few.toString());
        assertDone(asked);
        assertThat(asked.err()).contains("was trained on bundled, but the images here are of few");
        assertThat(Outcome.of("verify", "test:0", "test:1", "--weights", weights.toString())
                        .err())
                .isEmpty();
    }

    @Test
    void whatIsNoPictureIsSaid() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.png"), "Dear teacher,");
        Path bomb = Files.write(
                folder.resolve("bomb.png"),
                HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000ea600000ea60080000000000000000"));
        Path blank = folder.resolve("blank.png");
        ImageIO.write(new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY), "png", blank.toFile());
        for (String[] each : new String[][] {
            {text.toString(), "letter.png is not a supported picture"},
            {bomb.toString(), "bomb.png has 60000×60000 pixels, but at most 50,000,000 are supported"},
            {blank.toString(), "blank.png is empty: no pixel differs enough from its border"},
            {folder.resolve("gone.png").toString(), "gone.png does not exist. Give the path of a picture"},
            {folder.toString(), " is a folder, but a picture was expected"}
        }) {
            Outcome refused = Outcome.of("verify", "test:0", each[0], "--weights", weights.toString());
            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
            assertThat(refused.err()).contains(each[1]).doesNotContain("\tat ");
            assertThat(refused.err().strip().lines()).hasSize(1);
        }
    }

    @Test
    void aFolderOfPicturesIsAskedAboutTheSameWay() throws IOException {
        Path faces = folder.resolve("people");
        for (int person = 0; person < 6; person++) {
            Files.createDirectories(faces.resolve("p" + person));
            for (int shot = 0; shot < 6; shot++) {
                ImageIO.write(
                        face(person, shot),
                        "png",
                        faces.resolve("p" + person + "/" + shot + ".png").toFile());
            }
        }
        Path saved = folder.resolve("people.weights");
        assertDone(Outcome.of(
                "train",
                "--dataset",
                faces.toString(),
                "--hold-out",
                "p4,p5",
                "--steps",
                "40",
                "--save-weights",
                saved.toString()));
        // The file itself, and the same picture as an image of the data set.
        JsonNode images = Outcome.of(
                        "embed", faces.resolve("p5/0.png").toString(), "--weights", saved.toString(), "--json")
                .result()
                .get("images");
        assertThat(images.get(0).get("embedding")).hasSize(3);
        JsonNode nearest = Outcome.of(
                        "neighbours",
                        faces.resolve("p0/1.png").toString(),
                        "--among",
                        "train",
                        "--count",
                        "1",
                        "--weights",
                        saved.toString(),
                        "--json")
                .result()
                .get("neighbours")
                .get(0);
        assertThat(nearest.get("class").asText()).isEqualTo("p0");
        assertThat(Outcome.of("verify", "test:0", "test:1", "--weights", saved.toString(), "--json")
                        .result()
                        .get("classes"))
                .hasToString("[\"p0\",\"p1\"]");
        assertThat(Outcome.of("one-shot", "--weights", saved.toString(), "--json")
                        .result()
                        .get("classes"))
                .hasToString("[\"p4\",\"p5\"]");
        Files.delete(faces.resolve("p5/0.png"));
        for (int shot = 1; shot < 5; shot++) {
            Files.delete(faces.resolve("p5/" + shot + ".png"));
        }
        Outcome single = Outcome.of("one-shot", "--dataset", faces.toString(), "--hold-out", "p4,p5");
        assertThat(single.exitCode()).isEqualTo(2);
        assertThat(single.err()).contains("p5");
    }

    @ParameterizedTest
    @CsvSource({"one-shot", "embed", "neighbours", "verify"})
    void theHelpNamesTheOptionsOfTheExperiment(String name) {
        assertThat(Outcome.of(name, "--help").out())
                .contains("Usage: tripletlab " + name, "--weights", "--json", "--embedding-size", "Example");
    }

    private static BufferedImage face(int person, int shot) {
        BufferedImage picture = new BufferedImage(46, 56, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 46 * 56; i++) {
            double x = i % 46 / 46.0;
            int row = i / 46;
            double y = row / 56.0;
            double level = 128 + 80 * Math.sin(3 * person * x + person) * Math.cos(2 * person * y) + 5 * shot;
            picture.getRaster().setSample(i % 46, row, 0, (int) Math.max(0, Math.min(255, level)));
        }
        return picture;
    }

    private static Path picture(String name, int index, boolean onWhite) throws IOException {
        BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 784; i++) {
            int level = test.pixels()[index * 784 + i] & 0xFF;
            picture.getRaster().setSample(i % 28, i / 28, 0, onWhite ? 255 - level : level);
        }
        Path file = folder.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static Path pictureOrFail() {
        try {
            return picture("no-weights.png", 1, true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void assertRefused(int exitCode, String sentence, String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify", "test:0", "test:1"));
        arguments.addAll(List.of(options));
        Outcome refused = Outcome.of(arguments.toArray(String[]::new));
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(exitCode);
        assertThat(refused.err()).contains(sentence).doesNotContain("\tat ");
    }

    private static JsonNode ask(String... question) throws IOException {
        List<String> arguments = new ArrayList<>(Arrays.asList(question));
        arguments.addAll(List.of("--weights", weights.toString(), "--json"));
        return Outcome.of(arguments.toArray(String[]::new)).result();
    }

    private static JsonNode firstLine(Outcome outcome) throws IOException {
        return new ObjectMapper().readTree(outcome.out().lines().findFirst().orElseThrow());
    }

    private static String[] bundled(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--dataset", "bundled", "--probe", "200", "--hidden", "64"));
        return all.toArray(String[]::new);
    }

    private static void assertDone(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }
}
