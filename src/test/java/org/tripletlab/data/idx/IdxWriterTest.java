package org.tripletlab.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.Examples;

class IdxWriterTest {
    private static final Examples TWO =
            new Examples(2, 3, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -1}, new int[] {7, 255});

    @Test
    void writesMagicNumberAndSizesBeforeTheBytes() {
        assertThat(IdxWriter.images(TWO))
                .containsExactly(
                        0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 255);
        assertThat(IdxWriter.labels(TWO)).containsExactly(0, 0, 8, 1, 0, 0, 0, 2, 7, 255);
    }

    @Test
    void refusesLabelsThatAreNoByte() {
        Examples large = new Examples(1, 1, new byte[1], new int[] {256});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdxWriter.labels(large))
                .withMessageContaining("not 256");
    }

    @Test
    void compressesWithoutATimeStamp(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("images.gz");
        IdxWriter.writeCompressed(file, IdxWriter.images(TWO));

        byte[] compressed = Files.readAllBytes(file);
        assertThat(compressed).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            assertThat(stream.readAllBytes()).isEqualTo(IdxWriter.images(TWO));
        }
    }
}
