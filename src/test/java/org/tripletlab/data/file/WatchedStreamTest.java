package org.tripletlab.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.array.NpyFixture;
import org.tripletlab.data.source.DatasetOpener;

/** Files of numbers tell how far their reading is, and can be stopped. */
class WatchedStreamTest {
    @TempDir
    private Path folder;

    private final List<Long> told = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final FolderReading reading = new FolderReading(
            new FolderReading.Progress() {
                @Override
                public void read(int done, int all) {
                    throw new AssertionError("There are no pictures.");
                }

                @Override
                public void readBytes(long done, long all) {
                    told.add(done);
                    told.add(all);
                }
            },
            stopped::get,
            false,
            Optional.empty());

    @Test
    void tellsNowAndThenAndAtTheEnd() throws IOException {
        try (InputStream in = new WatchedStream(slow(new byte[300]), "a.csv", 300, reading)) {
            byte[] piece = new byte[100];
            assertThat(in.read(piece)).isEqualTo(100);
            assertThat(in.read(piece)).isEqualTo(100);
            assertThat(told).endsWith(100L, 300L);
        }
        assertThat(told).endsWith(300L, 300L);
    }

    @Test
    void endsWhenItIsStopped() throws IOException {
        try (InputStream in = new WatchedStream(slow(new byte[300]), "a.csv", 300, reading)) {
            assertThat(in.readNBytes(100)).hasSize(100);
            stopped.set(true);
            assertThatThrownBy(() -> in.readNBytes(100))
                    .isInstanceOfSatisfying(
                            DatasetException.class,
                            told -> assertThat(told.datasetFault()).contains(DatasetFault.FILE_STOPPED))
                    .hasMessage("Reading a.csv was stopped. Open it again to continue.");
        }
        assertThat(told).as("it is over").endsWith(300L, 300L);
    }

    @Test
    void tablesAndArraysAreWatchedAndSoAreDamagedOnes() throws IOException {
        String rows = "0,1,2,3,4\n1,5,6,7,8\n0,9,1,2,3\n1,4,5,6,7\n".repeat(3);
        Path table = Files.writeString(folder.resolve("table.csv"), rows);
        opener().open(table);
        assertThat(told).endsWith(Files.size(table), Files.size(table));

        told.clear();
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), rows + "0,1", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> opener().open(ragged)).hasMessageContaining("line 13");
        assertThat(told).endsWith(Files.size(ragged), Files.size(ragged));

        told.clear();
        byte[] images = NpyFixture.bytes(NpyFixture.pixels(12 * 20, 0), 12, 4, 5);
        Map<String, byte[]> arrays =
                Map.of("images.npy", images, "labels.npy", NpyFixture.bytes(NpyFixture.labels(12, 3), 12));
        Path packed = folder.resolve("packed.npz");
        Files.write(packed, NpyFixture.zip(arrays, false));
        opener().open(packed);
        assertThat(told).contains((long) images.length);
    }

    private DatasetOpener opener() {
        return new DatasetOpener(FolderOptions.DEFAULT, false, reading);
    }

    /** Each piece takes more time than passes between two reports. */
    private static InputStream slow(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                try {
                    Thread.sleep(120);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                return super.read(target, from, length);
            }
        };
    }
}
