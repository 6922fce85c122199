package org.tripletlab.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.array.NpyFixture;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.idx.IdxFixture;

/**
 * Damaged and hostile arrays, tables and ZIP files: each is opened, or refused with a sentence, without taking long or much memory.
 * More of them with {@code -Dmutations=10000}.
 */
@Slow
class MutatedDataTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 400);
    private static final long MOST_NANOS = 5_000_000_000L;
    private static final long MOST_BYTES = 256L << 20;
    private static final String[] NUMBERS = {"0", "-1", "2147483647", "9223372036854775807", "1e308", "256", "60000", ""
    };

    private final Random random = new Random(20_261);
    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private int opened;

    @Test
    void arrays() throws IOException {
        byte[] images = NpyFixture.bytes(NpyFixture.pixels(60 * 64, 1), 60, 8, 8);
        byte[] labels = NpyFixture.numbers("<i4", false, new double[60], 60);
        for (int i = 0; i < 60; i++) {
            labels[labels.length - 240 + 4 * i] = (byte) (i % 3);
        }
        for (int i = 0; i < MUTATIONS; i++) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            boolean ofArray = i % 2 == 0;
            boolean ofImages = random.nextBoolean();
            entries.put("x.npy", ofArray && ofImages ? mutatedArray(images) : images);
            entries.put("y.npy", ofArray && !ofImages ? mutatedArray(labels) : labels);
            byte[] archive = NpyFixture.zip(entries, i % 4 == 0);
            check("x.npz", ofArray ? archive : mutate(archive));
        }
        assertThat(opened).as("some changes are harmless").isPositive();
    }

    @Test
    void tables() throws IOException {
        StringBuilder table = new StringBuilder("label");
        for (int p = 0; p < 16; p++) {
            table.append(",pixel").append(p);
        }
        for (int i = 0; i < 60; i++) {
            table.append('\n').append(i % 3);
            for (int p = 0; p < 16; p++) {
                table.append(',').append((31 * i + 7 * p) % 256);
            }
        }
        byte[] whole = table.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTATIONS; i++) {
            check("x.csv", i % 2 == 0 ? mutate(whole) : withANumberChanged(whole));
        }
        assertThat(opened).as("some changes are harmless").isPositive();
    }

    @Test
    void zipFiles() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        IdxFixture.four().forEach((name, bytes) -> entries.put("set/" + name, bytes));
        byte[] whole = NpyFixture.zip(entries, false);
        for (int i = 0; i < MUTATIONS; i++) {
            Map<String, byte[]> changed = new LinkedHashMap<>(entries);
            String name = changed.keySet().toArray(String[]::new)[random.nextInt(changed.size())];
            byte[] bytes = changed.remove(name);
            switch (random.nextInt(3)) {
                case 0 -> changed.put(name, mutate(bytes));
                case 1 -> changed.put("../" + name, bytes);
                default -> changed.put(name + "/x", bytes);
            }
            check("x.zip", i % 2 == 0 ? mutate(whole) : NpyFixture.zip(changed, false));
        }
        assertThat(opened).as("some changes are harmless").isPositive();
    }

    private void check(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        long thread = Thread.currentThread().getId();
        long before = memory.getThreadAllocatedBytes(thread);
        long start = System.nanoTime();
        try {
            new DatasetOpener(FolderOptions.DEFAULT, true, FolderReading.PLAIN).open(file);
            opened++;
        } catch (DatasetException refused) {
            assertThat(refused.getMessage()).as("a sentence").isNotBlank();
        }
        assertThat(System.nanoTime() - start).as("ns").isLessThan(MOST_NANOS);
        assertThat(memory.getThreadAllocatedBytes(thread) - before).as("bytes").isLessThan(MOST_BYTES);
    }

    private byte[] mutatedArray(byte[] whole) {
        return random.nextBoolean() ? mutate(whole) : withANumberChanged(whole);
    }

    /** Flips, cuts, grows, or replaces bytes. */
    private byte[] mutate(byte[] whole) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
        switch (random.nextInt(5)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes = Arrays.copyOf(bytes, at + 1);
            case 2 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(100_000));
            case 3 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
            default -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, length);
            }
        }
        return bytes;
    }

    /** Puts a hostile number in place of one of the first. */
    private byte[] withANumberChanged(byte[] whole) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        String[] parts = text.split("(?<=\\D)(?=\\d)", 60);
        int at = 1 + random.nextInt(Math.max(1, parts.length - 2));
        parts[at] = parts[at].replaceFirst("^\\d+", NUMBERS[random.nextInt(NUMBERS.length)]);
        return String.join("", parts).getBytes(StandardCharsets.ISO_8859_1);
    }
}
