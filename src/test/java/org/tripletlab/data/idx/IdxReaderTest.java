package org.tripletlab.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripletlab.data.idx.IdxFixture.IMAGES;
import static org.tripletlab.data.idx.IdxFixture.LABELS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.text.Translation;

class IdxReaderTest {
    private static final long PLENTY = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void readsPixelsAndLabelsInOrder() throws IOException {
        Examples examples = read(IdxFixture.images(4, 2, 3, 9), IdxFixture.labels(4, 3));
        assertThat(examples.height()).isEqualTo(2);
        assertThat(examples.width()).isEqualTo(3);
        assertThat(examples.labels()).containsExactly(0, 1, 2, 0);
        for (int i = 0; i < 24; i++) {
            assertThat(examples.pixels()[i]).isEqualTo((byte) (7 * i + 9));
        }
    }

    @Test
    void compressedFilesGiveTheSame() throws IOException {
        byte[] images = IdxFixture.images(50, 9, 11, 3);
        byte[] labels = IdxFixture.labels(50, 7);
        Examples plain = read(images, labels);
        Examples compressed = new IdxReader(PLENTY)
                .read(write("i.gz", IdxFixture.gzip(images)), write("l.gz", IdxFixture.gzip(labels)), false);
        assertThat(compressed.pixels()).isEqualTo(plain.pixels());
        assertThat(compressed.labels()).isEqualTo(plain.labels());
    }

    @Test
    void turnsImagesThatAreStoredByColumns() throws IOException {
        // Two images of 2 rows and 3 columns in the file: 0 1 2 / 3 4 5 and 6 7 8 / 9 10 11.
        byte[] body = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        Examples turned = new IdxReader(PLENTY)
                .read(write("i", IdxFixture.file(body, IMAGES, 2, 2, 3)), write("l", IdxFixture.labels(2, 2)), true);
        assertThat(turned.height()).isEqualTo(3);
        assertThat(turned.width()).isEqualTo(2);
        assertThat(turned.pixels()).containsExactly(0, 3, 1, 4, 2, 5, 6, 9, 7, 10, 8, 11);
    }

    @Test
    void byteLabelsGoUpTo255AndWiderOnesTo999() throws IOException {
        byte[] images = IdxFixture.images(2, 1, 1, 0);
        assertThat(read(images, IdxFixture.file(new byte[] {(byte) 255, (byte) 128}, LABELS, 2))
                        .labels())
                .containsExactly(255, 128);
        assertThat(read(images, IdxFixture.file(new byte[] {3, (byte) 0xE7, 1, 0}, 0x0B01, 2))
                        .labels())
                .containsExactly(999, 256);
        assertThat(read(images, IdxFixture.file(new byte[] {0, 0, 3, (byte) 0xE7, 0, 0, 1, 2}, 0x0C01, 2))
                        .labels())
                .containsExactly(999, 258);
    }

    @Test
    void refusesLabelsOutsideTheClasses() {
        byte[] images = IdxFixture.images(2, 1, 1, 0);
        assertRefused(
                images,
                IdxFixture.file(new byte[] {3, (byte) 0xE8, 1, 0}, 0x0B01, 2),
                "labels has the label 1000 at entry 0",
                "between 0 and 999");
        assertRefused(
                images,
                IdxFixture.file(new byte[] {0, 5, (byte) 0xFF, (byte) 0xFF}, 0x0B01, 2),
                "the label -1 at entry 1");
        assertRefused(
                images,
                IdxFixture.file(new byte[] {0, 1, 0, 0, (byte) 0x80, 0, 0, 0}, 0x0C01, 2),
                "the label 65536 at entry 0");
    }

    @Test
    void manyLabelsCrossTheChunksOfTheReader() throws IOException {
        int count = 40_001;
        int[] labels = read(IdxFixture.images(count, 1, 1, 0), IdxFixture.labels(count, 11))
                .labels();
        for (int i = 0; i < count; i++) {
            assertThat(labels[i]).isEqualTo(i % 11);
        }
    }

    @Test
    void refusesAWrongMagicNumber() {
        assertRefused(
                IdxFixture.labels(3, 3),
                IdxFixture.labels(3, 3),
                "images starts with the number 2049 (labels)",
                "2051",
                "swapped");
        assertRefused(
                IdxFixture.images(3, 2, 2, 0),
                IdxFixture.images(3, 2, 2, 0),
                "labels starts with the number 2051 (images)",
                "2049");
        assertRefused(IdxFixture.file(new byte[4], -1, 1, 2, 2), IdxFixture.labels(1, 1), "the number 4294967295");
    }

    @Test
    void refusesCountsThatDiffer() {
        assertRefused(
                IdxFixture.images(3, 2, 2, 0), IdxFixture.labels(4, 3), "images has 3 images", "labels has 4 labels");
    }

    @Test
    void refusesHeadersBeforeTakingMemory() {
        byte[] one = IdxFixture.labels(1, 1);
        assertRefused(IdxFixture.file(new byte[0], IMAGES, 0, 2, 2), one, "0 images");
        assertRefused(IdxFixture.images(1, 1, 1, 0), IdxFixture.file(new byte[0], LABELS, 0), "0 labels");
        assertRefused(IdxFixture.file(new byte[4], IMAGES, 1, 257, 1), one, "257 rows", "1 to 256");
        assertRefused(IdxFixture.file(new byte[4], IMAGES, 1, 0, 1), one, "0 rows");
        assertRefused(IdxFixture.file(new byte[4], IMAGES, 1, 1, -1), one, "4,294,967,295 columns");
        assertRefused(IdxFixture.file(new byte[4], IMAGES, -1, 28, 28), one, "4,294,967,295 images");
        assertRefused(
                IdxFixture.images(1, 1, 1, 0),
                IdxFixture.file(new byte[4], LABELS, Integer.MAX_VALUE),
                "2,147,483,647");
        // 65,536 images of 256×256 are 2³² bytes: 0 if counted in 32 bits.
        byte[] wrapping = IdxFixture.file(new byte[0], IMAGES, 65_536, 256, 256);
        assertRefused(wrapping, IdxFixture.labels(65_536, 2), "needs 4,295,229,440 bytes", "-Xmx");
    }

    @Test
    void keepsToItsMemoryAndNotABitLess() throws IOException {
        byte[] images = IdxFixture.images(10, 4, 5, 0);
        byte[] labels = IdxFixture.labels(10, 2);
        assertThat(new IdxReader(240)
                        .read(write("i", images), write("l", labels), false)
                        .count())
                .isEqualTo(10);
        assertThatThrownBy(() -> new IdxReader(239).read(write("i", images), write("l", labels), false))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("needs 240 bytes")
                .hasMessageContaining("239");
    }

    @Test
    void refusesBytesAfterTheEndOfACompressedFile() throws IOException {
        byte[] packed = IdxFixture.gzip(IdxFixture.images(3, 2, 2, 0));
        IdxSource labels = write("labels", IdxFixture.labels(3, 3));
        // One byte more, and more than any buffer holds.
        for (int more : new int[] {1, 100_000}) {
            IdxSource longer = write("longer.gz", Arrays.copyOf(packed, packed.length + more));
            assertThatThrownBy(() -> new IdxReader(PLENTY).read(longer, labels, false))
                    .isInstanceOf(DatasetException.class)
                    .satisfies(Translation::requireBoth)
                    .hasMessageContaining("longer.gz is damaged");
        }
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        byte[] images = IdxFixture.images(3, 2, 2, 0);
        byte[] labels = IdxFixture.labels(3, 3);
        byte[] packed = IdxFixture.gzip(images);
        for (int length = 0; length < images.length; length++) {
            assertRefused(Arrays.copyOf(images, length), labels, "images");
        }
        for (int length = 0; length < labels.length; length++) {
            assertRefused(images, Arrays.copyOf(labels, length), "labels");
        }
        for (int length = 0; length < packed.length; length++) {
            IdxSource cut = write("cut.gz", Arrays.copyOf(packed, length));
            assertThatThrownBy(() -> new IdxReader(PLENTY).read(cut, write("labels", labels), false))
                    .as("%d of %d compressed bytes", length, packed.length)
                    .isInstanceOf(DatasetException.class)
                    .satisfies(Translation::requireBoth)
                    .hasMessageContaining("cut.gz");
        }
    }

    @Test
    void namesWhatTheHeaderPromisedAndWhatWasThere() {
        byte[] images = IdxFixture.images(3, 2, 2, 0);
        assertRefused(
                Arrays.copyOf(images, 20),
                IdxFixture.labels(3, 3),
                "ends after 20 bytes",
                "requires 28",
                "download it again");
        assertRefused(Arrays.copyOf(images, 10), IdxFixture.labels(3, 3), "ends after 10 bytes", "the number of rows");
        assertRefused(new byte[0], IdxFixture.labels(3, 3), "is empty (0 bytes)");
    }

    @Test
    void refusesTrailingBytes() {
        byte[] images = IdxFixture.images(3, 2, 2, 0);
        byte[] labels = IdxFixture.labels(3, 3);
        assertRefused(Arrays.copyOf(images, images.length + 1), labels, "images is longer than the 28 bytes");
        assertRefused(images, Arrays.copyOf(labels, labels.length + 1), "labels is longer than the 11 bytes");
    }

    @Test
    void whatTheBytesAreCountsNotWhatTheNameSays() throws IOException {
        byte[] images = IdxFixture.images(3, 2, 2, 0);
        IdxSource labels = write("labels", IdxFixture.labels(3, 3));
        byte[] pixels = read(images, IdxFixture.labels(3, 3)).pixels();
        for (IdxSource source : new IdxSource[] {
            write("plain.gz", images),
            write("packed", IdxFixture.gzip(images)),
            write("twice.gz", IdxFixture.gzip(IdxFixture.gzip(images)))
        }) {
            assertThat(new IdxReader(PLENTY).read(source, labels, false).pixels())
                    .as(source.name())
                    .isEqualTo(pixels);
        }
        IdxSource thrice = write("thrice.gz", IdxFixture.gzip(IdxFixture.gzip(IdxFixture.gzip(images))));
        assertThatThrownBy(() -> new IdxReader(PLENTY).read(thrice, labels, false))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("thrice.gz is a gzip archive");
    }

    @Test
    void ofRowsOfLabelsTheFirstNumberIsTheClass() throws IOException {
        byte[] rows = IdxFixture.file(new byte[2 * 3 * 4], 0x0C02, 2, 3);
        rows[12 + 3] = 7; // The first number of the first row.
        rows[12 + 7] = 99;
        rows[12 + 15] = 4;
        assertThat(read(IdxFixture.images(2, 1, 1, 0), rows).labels()).containsExactly(7, 4);
        assertRefused(
                IdxFixture.images(2, 1, 1, 0),
                IdxFixture.file(new byte[0], 0x0C02, 2, 257),
                "257 numbers for each label",
                "1 to 256");
    }

    @Test
    void noticesADamagedChecksum() throws IOException {
        byte[] packed = IdxFixture.gzip(IdxFixture.images(3, 2, 2, 0));
        packed[packed.length - 6] ^= 1;
        assertThatThrownBy(() -> new IdxReader(PLENTY)
                        .read(write("i.gz", packed), write("labels", IdxFixture.labels(3, 3)), false))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("i.gz is damaged");
    }

    @Test
    void namesFoldersAndMissingFiles() throws IOException {
        IdxSource labels = write("labels", IdxFixture.labels(3, 3));
        assertThatThrownBy(() -> new IdxReader(PLENTY).read(IdxSource.file(folder), labels, false))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> new IdxReader(PLENTY).read(IdxSource.file(folder.resolve("none")), labels, false))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("none does not exist");
    }

    @Test
    void neverUnpacksMoreThanTheHeaderPromises() throws IOException {
        // 3 images are promised; 200 MB of zeros follow.
        Path bomb = folder.resolve("bomb.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(IdxFixture.images(3, 2, 2, 0));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }
        CountingStream counting = new CountingStream(Files.readAllBytes(bomb));
        IdxSource source = new IdxSource("bomb.gz", true, () -> counting);
        assertThatThrownBy(() -> new IdxReader(PLENTY).read(source, write("labels", IdxFixture.labels(3, 3)), false))
                .hasMessageContaining("longer than the 28 bytes");
        // One buffer of the unpacker, and the header that comes before it.
        assertThat(counting.count).isLessThanOrEqualTo((1 << 16) + 64);
        assertThat(Files.size(bomb)).isGreaterThan(2 << 16);
    }

    private Examples read(byte[] images, byte[] labels) throws IOException {
        return new IdxReader(PLENTY).read(write("images", images), write("labels", labels), false);
    }

    private void assertRefused(byte[] images, byte[] labels, String... parts) {
        assertThatThrownBy(() -> read(images, labels))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .message()
                .contains(parts)
                .endsWith(".");
    }

    private IdxSource write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return IdxSource.file(file);
    }

    private static final class CountingStream extends InputStream {
        private final InputStream in;
        private long count;

        CountingStream(byte[] bytes) {
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = in.read(target, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
