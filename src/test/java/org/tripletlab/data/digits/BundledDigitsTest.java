package org.tripletlab.data.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.idx.IdxFixture;
import org.tripletlab.text.Translation;

class BundledDigitsTest {
    private static final String ROOT = "/org/tripletlab/data/bundled/";

    @Test
    void readsFourCompressedResources() throws IOException {
        Map<String, byte[]> files = IdxFixture.four();
        BundledDigits digits = new BundledDigits(path -> {
            assertThat(path).startsWith(ROOT).endsWith(".gz");
            String name = path.substring(ROOT.length(), path.length() - ".gz".length());
            return new ByteArrayInputStream(IdxFixture.gzip(files.get(name)));
        });
        Dataset dataset = digits.read();
        assertThat(dataset.id()).isEqualTo("bundled");
        assertThat(dataset.train().count()).isEqualTo(12);
        assertThat(dataset.test().labels()).containsExactly(0, 1, 2, 0, 1, 2);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> new BundledDigits(path -> null).read())
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("train-labels-idx1-ubyte.gz is missing from this program");
    }

    @Test
    void saysWhatIsDamaged() {
        assertThatThrownBy(() -> new BundledDigits(path -> new ByteArrayInputStream(new byte[] {1, 2, 3})).read())
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("The bundled file " + ROOT);
    }
}
