package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.data.ImageLimits;
import org.tripletlab.data.idx.IdxReader;
import org.tripletlab.data.idx.IdxSource;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.option.OptionException;

/**
 * Damaged and hostile files: each is opened, or refused with a sentence, without taking long or much memory. More of them with
 * {@code -Dmutations=10000}.
 */
@Slow
class MutatedFilesTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 500);
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_BYTES = 256L << 20;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String[] HUGE = {
        "2147483647",
        "-1",
        "9223372036854775807",
        "1e308",
        "NaN",
        "null",
        "\"x\"",
        "0",
        "99999999999999999999",
        "[]",
        "-2147483648"
    };

    private final Random random = new Random(20_260);
    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private long slowest;
    private long hungriest;
    private int opened;

    /** Opens a file; whatever goes wrong must be said in a sentence. */
    private interface Opening {
        void open(Path file) throws IOException;
    }

    @Test
    void sessions() throws IOException {
        SavedRun run = SavedRuns.at(SavedRuns.SMALL, 41);
        TrainingData data = SavedRuns.data(SavedRuns.SMALL);
        Path whole = folder.resolve("whole.tripletlab");
        SessionFile.write(whole, drawn(run), "test");
        byte[] bytes = Files.readAllBytes(whole);
        Map<String, byte[]> entries = entries(bytes);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = i % 2 == 0 ? mutate(bytes) : zipped(withOneChanged(entries));
            check(mutated, "x.tripletlab", file -> {
                // What opens must also be usable, or say why not.
                SessionFile.read(file).lanes().get(0).run().orElseThrow().view(data);
            });
        }
        say("sessions");
        assertThat(opened).as("some changes are harmless").isPositive();
    }

    /** Returns a session of a run with all that there may be around it. */
    private static SavedSession drawn(SavedRun run) {
        SavedSession session = SavedRuns.session(run);
        return new SavedSession(
                session.lanes(),
                session.chosen(),
                session.sameStart(),
                Optional.of(new EnrolmentFile.Content(
                        2, 2, List.of(new EnrolledImage("Ada", new byte[] {1, 2, 3, -1})))),
                Optional.of(new SavedDrawing(
                        List.of(new SavedDrawing.Stroke(0.09, new double[] {0.5, 0.15, 0.5, 0.85})), Optional.empty())),
                Map.of("camera-A", "33.0 44.0 1.5", "hidden", "3"),
                new byte[] {7});
    }

    @Test
    void experiments() throws IOException {
        Path whole = folder.resolve("whole.json");
        ExperimentFile.write(whole, SavedRuns.SMALL);
        byte[] bytes = Files.readAllBytes(whole);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = i % 2 == 0 ? mutate(bytes) : withANumberChanged(bytes);
            check(mutated, "x.json", ExperimentFile::read);
        }
        say("experiments");
    }

    @Test
    void lines() throws IOException {
        byte[] bytes = ShareLine.of(SavedRuns.SMALL).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = i % 2 == 0 ? mutate(bytes) : withANumberChanged(bytes);
            check(
                    mutated,
                    "x.txt",
                    file -> ShareLine.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        }
        say("lines");
    }

    @Test
    void idxFiles() throws IOException {
        byte[] images = idx(new byte[] {0, 0, 8, 3, 0, 0, 0, 50, 0, 0, 0, 28, 0, 0, 0, 28}, 50 * 784);
        byte[] labels = idx(new byte[] {0, 0, 8, 1, 0, 0, 0, 50}, 50);
        Path whole = folder.resolve("whole-idx1-ubyte");
        for (int i = 0; i < MUTATIONS; i++) {
            boolean isImages = i % 2 == 0;
            byte[] mutated = mutate(isImages ? images : labels);
            for (int b = 0; i % 4 < 2 && b < 2; b++) {
                mutated[Math.min(mutated.length - 1, random.nextInt(isImages ? 16 : 8))] = (byte) random.nextInt(256);
            }
            Files.write(whole, isImages ? labels : images);
            check(
                    mutated,
                    "x-idx-ubyte",
                    file -> new IdxReader(ImageLimits.defaultMaxBytes())
                            .read(source(isImages ? file : whole), source(isImages ? whole : file), false));
        }
        say("IDX files");
    }

    private static byte[] idx(byte[] header, int body) {
        return Arrays.copyOf(header, header.length + body);
    }

    private static IdxSource source(Path file) {
        return new IdxSource(file.toString(), false, () -> Files.newInputStream(file));
    }

    private void check(byte[] bytes, String name, Opening opening) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        long thread = Thread.currentThread().getId();
        long before = memory.getThreadAllocatedBytes(thread);
        long start = System.nanoTime();
        try {
            opening.open(file);
            opened++;
        } catch (IOException | OptionException refused) {
            assertThat(refused.getMessage()).as("a sentence").isNotBlank();
        }
        slowest = Math.max(slowest, System.nanoTime() - start);
        hungriest = Math.max(hungriest, memory.getThreadAllocatedBytes(thread) - before);
        assertThat(slowest).as("ns").isLessThan(MOST_NANOS);
        assertThat(hungriest).as("bytes").isLessThan(MOST_BYTES);
    }

    private void say(String what) {
        System.out.println(String.format(
                Locale.ROOT,
                "%d mutated %s: %d opened, %d refused; slowest %.0f ms (limit 2000), most allocated %.1f MB (limit 256)",
                MUTATIONS,
                what,
                opened,
                MUTATIONS - opened,
                slowest / 1e6,
                hungriest / 1e6));
    }

    /** Flips, cuts, grows, repeats or zeroes bytes. */
    private byte[] mutate(byte[] whole) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes = Arrays.copyOf(bytes, at + 1);
            case 2 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(100_000));
            case 3 -> Arrays.fill(bytes, at, at + length, (byte) 0);
            case 4 -> Arrays.fill(bytes, at, at + length, (byte) 0xFF);
            default -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, length);
            }
        }
        return bytes;
    }

    private byte[] withANumberChanged(byte[] text) {
        String now = new String(text, StandardCharsets.UTF_8);
        Matcher numbers = NUMBER.matcher(now);
        int count = (int) numbers.results().count();
        if (count == 0) {
            return text;
        }
        int chosen = random.nextInt(count);
        numbers.reset();
        for (int i = 0; i <= chosen; i++) {
            numbers.find();
        }
        String huge = HUGE[random.nextInt(HUGE.length)];
        return (now.substring(0, numbers.start()) + huge + now.substring(numbers.end()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> withOneChanged(Map<String, byte[]> entries) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        String name = changed.keySet().toArray(String[]::new)[random.nextInt(changed.size())];
        byte[] content = changed.get(name);
        boolean isText = !name.endsWith(".f32");
        switch (random.nextInt(isText ? 4 : 3)) {
            case 0 -> changed.put(name, mutate(content));
            case 1 -> changed.remove(name);
            case 2 -> {
                changed.remove(name);
                changed.put(random.nextBoolean() ? "../" + name : name + "x", content);
            }
            default -> changed.put(name, withANumberChanged(content));
        }
        return changed;
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** Writes the entries with sizes and checksums that are right, as a stranger would who means harm. */
    private static byte[] zipped(Map<String, byte[]> entries) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        ObjectMapper mapper = new ObjectMapper();
        byte[] manifest = all.remove("manifest.json");
        if (manifest != null) {
            try {
                ObjectNode root = (ObjectNode) mapper.readTree(manifest);
                ArrayNode listed = root.putArray("entries");
                for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                    listed.addObject()
                            .put("name", entry.getKey())
                            .put("bytes", entry.getValue().length)
                            .put("sha256", HexFormat.of().formatHex(sha256(entry.getValue())));
                }
                manifest = mapper.writeValueAsBytes(root);
            } catch (IOException | ClassCastException noJson) {
                // It goes in as it is.
            }
            all.put("manifest.json", manifest);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : all.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                if (each.getKey().endsWith(".f32")) {
                    CRC32 sum = new CRC32();
                    sum.update(each.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(each.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
