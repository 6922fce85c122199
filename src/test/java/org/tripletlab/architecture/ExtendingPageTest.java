package org.tripletlab.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.batch.Pairs;
import org.tripletlab.batch.Triplets;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.catalogue.ExportSource;
import org.tripletlab.export.catalogue.Exporter;
import org.tripletlab.export.catalogue.OptionValues;
import org.tripletlab.loss.EmbeddingLoss;
import org.tripletlab.loss.LossInput;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.mining.BatchClasses;
import org.tripletlab.mining.MiningBatch;
import org.tripletlab.mining.TripletMiner;
import org.tripletlab.ui.FakePlayback;

/** What the page on extending the program shows can be compiled, and does what it says. */
class ExtendingPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/extending.md");
    private static final Pattern CLASS = Pattern.compile("(?s)```java\n(.*?final class (\\w+).*?)```");

    @TempDir
    private Path folder;

    @Test
    void theFilesItNamesAreThere() throws IOException {
        Matcher named =
                Pattern.compile("`((?:[a-z]+/)+\\w+\\.(?:java|properties))`").matcher(Files.readString(PAGE));
        int files = 0;
        while (named.find()) {
            files++;
            String file = named.group(1);
            assertThat(List.of(
                            "src/main/java/org/tripletlab",
                            "src/main/resources/org/tripletlab",
                            "src/test/java/org/tripletlab"))
                    .anyMatch(root -> Files.exists(Path.of(root, file)));
        }
        assertThat(files).isGreaterThan(10);
    }

    @Test
    void itsMinerTakesTheSecondNearestNegative() throws Exception {
        TripletMiner miner = (TripletMiner) made("SecondHardestMiner", TripletMiner.class);
        int[] labels = {0, 0, 1, 1, 1};
        double[] places = {0, 1, 3, 4, 6};
        double[] distances = new double[labels.length * labels.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(places[i / labels.length] - places[i % labels.length]);
        }
        MiningBatch batch = new MiningBatch(BatchClasses.of(labels), distances);
        Triplets mined = miner.mine(batch, RandomStream.of(0, "test"));
        assertThat(mined.count()).isEqualTo((int) miner.capacity(batch.classes()));
        for (int i = 0; i < mined.count(); i++) {
            int anchor = mined.anchors()[i];
            int[] secondNearest = {3, 3, 0, 0, 0};
            assertThat(mined.negatives()[i]).isEqualTo(secondNearest[anchor]);
        }
    }

    @Test
    void itsLossHasTheGradientAndTheFloorThatItSays() throws Exception {
        EmbeddingLoss loss = (EmbeddingLoss) made("ExponentialPairsLoss", EmbeddingLoss.class);
        Pairs pairs = new Pairs(new int[] {0, 0, 1}, new int[] {1, 2, 2}, new boolean[] {true, false, false});
        double[] points = {1, 0, 0.8, 0.6, -0.6, 0.8};
        double[] gradient = loss.evaluate(input(points, pairs)).unitGradient();
        for (int i = 0; i < points.length; i++) {
            double[] up = points.clone();
            double[] down = points.clone();
            up[i] += 1e-6;
            down[i] -= 1e-6;
            double slope = (loss.evaluate(input(up, pairs)).value()
                            - loss.evaluate(input(down, pairs)).value())
                    / 2e-6;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
        }
        double[] collapsed = {1, 0, 1, 0, 1, 0};
        assertThat(loss.evaluate(input(collapsed, pairs)).value()).isCloseTo(loss.collapseFloor(3), within(1e-12));
    }

    @Test
    void itsExporterWritesTheStateOfEveryRecordedStep() throws Exception {
        Exporter exporter = (Exporter) made("StatesExporter", Exporter.class);
        FakePlayback playback = new FakePlayback();
        playback.record(0, SessionState.STARTING);
        playback.record(20, SessionState.SEPARATING);
        ExportSource source = new ExportSource(List.of(new LaneRecord('A', playback.view())));
        Path target = folder.resolve("states.txt");
        exporter.write(source, OptionValues.NONE, target, ExportProgress.NONE);
        assertThat(Files.readString(target)).startsWith("A: ").endsWith("\n0 starting\n20 separating\n");
        OptionValues newest = OptionValues.NONE.withText(exporter.options().get(0), "true");
        exporter.write(source, newest, target, ExportProgress.NONE);
        assertThat(Files.readAllLines(target)).hasSize(2).last().isEqualTo("20 separating");
    }

    private static LossInput input(double[] unit, Pairs pairs) {
        Triplets none = new Triplets(new int[0], new int[0], new int[0]);
        return new LossInput(new double[0], unit, 2, new int[0], none, pairs, 0, new double[0], new double[0]);
    }

    /** Compiles a class of the page into the room that it belongs to, and makes one. */
    private Object made(String name, Class<?> neighbour) throws Exception {
        Path source =
                Files.writeString(folder.resolve(name + ".java"), sources().get(name));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-d",
                                    folder.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as("%s", said).isTrue();
        }
        Path bytes =
                folder.resolve(neighbour.getPackageName().replace('.', '/')).resolve(name + ".class");
        MethodHandles.Lookup room = MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
        Class<?> defined = room.defineClass(Files.readAllBytes(bytes));
        var constructor = defined.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        Matcher found = CLASS.matcher(Files.readString(PAGE));
        while (found.find()) {
            sources.put(found.group(2), found.group(1));
        }
        return sources;
    }
}
