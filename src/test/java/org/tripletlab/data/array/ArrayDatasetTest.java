package org.tripletlab.data.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.data.DataRemark;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.OpenedDataset;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.source.DatasetOpener;
import org.tripletlab.text.Translation;

/** NumPy arrays as data sets: layouts that people publish, types, orders, and what is refused. */
class ArrayDatasetTest {
    private static final byte[] PIXELS = NpyFixture.pixels(12 * 4 * 5, 3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "x_train, y_train, x_test, y_test, false",
        "train_images, train_labels, test_images, test_labels, true",
        "X_train, Y_train, X_test, Y_test, false"
    })
    void readsArchivesOfKerasAndMedMnist(String x, String y, String testX, String testY, boolean stored)
            throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(x + ".npy", NpyFixture.bytes(PIXELS, 12, 4, 5));
        entries.put(y + ".npy", NpyFixture.bytes(NpyFixture.labels(12, 3), 12, 1));
        entries.put(testX + ".npy", NpyFixture.bytes(NpyFixture.pixels(6 * 20, 9), 6, 4, 5));
        entries.put(testY + ".npy", NpyFixture.numbers("<i8", false, new double[] {0, 1, 2, 0, 1, 2}, 6));
        entries.put("label_names.npy", NpyFixture.bytes(new byte[3], 3));
        OpenedDataset opened = open("set.npz", NpyFixture.zip(entries, stored));
        assertThat(opened.form()).isEqualTo(OpenedDataset.Form.ARRAYS);
        assertThat(opened.ownSplit()).isTrue();
        assertThat(opened.dataset().id()).isEqualTo("set");
        assertThat(opened.dataset().train().pixels()).isEqualTo(PIXELS);
        assertThat(opened.dataset().train().height()).isEqualTo(4);
        assertThat(opened.dataset().test().count()).isEqualTo(6);
        assertThat(opened.dataset().classNames()).containsExactly("0", "1", "2");
        assertThat(opened.remarks()).isEmpty();
    }

    @Test
    void theValidationPartIsLeftOutOrMeasured() throws IOException {
        Map<String, byte[]> entries = trainAnd("val_images", "val_labels");
        assertThat(kinds(open("a.npz", NpyFixture.zip(entries, false))))
                .containsExactly(DataRemark.Kind.VALIDATION_MEASURED);
        entries.putAll(trainAnd("test_images", "test_labels"));
        OpenedDataset opened = open("b.npz", NpyFixture.zip(entries, false));
        assertThat(opened.remarks()).containsExactly(DataRemark.of(DataRemark.Kind.NO_VALIDATION, 12L));
    }

    @Test
    void fourFilesBelongTogetherByName() throws IOException {
        Path set = folder.resolve("k49");
        for (String split : new String[] {"train", "test"}) {
            NpyFixture.write(
                    set.resolve("k49-" + split + "-imgs.npz"),
                    NpyFixture.zip(Map.of("arr_0.npy", NpyFixture.bytes(PIXELS, 12, 4, 5)), false));
            NpyFixture.write(
                    set.resolve("k49-" + split + "-labels.npz"),
                    NpyFixture.zip(Map.of("arr_0.npy", NpyFixture.bytes(NpyFixture.labels(12, 3), 12)), false));
        }
        Files.writeString(
                set.resolve("k49_classmap.csv"), "index,codepoint,char\n0,U+3042,あ\n1,U+3044,い\n2,U+3046,う\n");
        Dataset dataset = open(set).dataset();
        assertThat(dataset.classNames()).containsExactly("あ", "い", "う");
        assertThat(dataset.test().count()).isEqualTo(12);
        assertThat(open(set.resolve("k49-train-imgs.npz")).dataset().sha256()).isEqualTo(dataset.sha256());
        Files.delete(set.resolve("k49-train-labels.npz"));
        assertThatThrownBy(() -> open(set.resolve("k49-train-imgs.npz")))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("k49-train-imgs.npz (arr_0) has training images, but their labels are not");
    }

    @Test
    void singleArraysAndFilesOfThemAreSplit() throws IOException {
        NpyFixture.write(folder.resolve("X.npy"), NpyFixture.bytes(PIXELS, 12, 4, 5));
        NpyFixture.write(folder.resolve("y.npy"), NpyFixture.bytes(NpyFixture.labels(12, 3), 12));
        OpenedDataset opened = open(folder);
        assertThat(opened.ownSplit()).isFalse();
        assertThat(opened.dataset().train().count()).isEqualTo(9);
        assertThat(opened.dataset().test().labels()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(kinds(opened)).containsExactly(DataRemark.Kind.SPLIT);
        assertThat(open(folder).dataset().sha256()).isEqualTo(opened.dataset().sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<u2", ">u2", "<i2", "<i4", ">i4", "<i8", ">u8", "<f4", ">f4", "<f8", ">f8"})
    void everyTypeAndOrderGivesTheSamePixels(String type) throws IOException {
        double[] rows = new double[PIXELS.length];
        double[] columns = new double[PIXELS.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = PIXELS[i] & 0xFF;
            int image = i / 20;
            int y = i % 20 / 5;
            int x = i % 5;
            columns[(x * 4 + y) * 12 + image] = rows[i];
        }
        for (boolean fortran : new boolean[] {false, true}) {
            byte[] images = NpyFixture.numbers(type, fortran, fortran ? columns : rows, 12, 4, 5);
            assertThat(train(images).pixels()).as("Fortran " + fortran).isEqualTo(PIXELS);
        }
    }

    @Test
    void fractionsAreLevelsFromBlackToWhite() throws IOException {
        double[] values = new double[PIXELS.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (PIXELS[i] & 0xFF) / 255.0;
        }
        assertThat(train(NpyFixture.numbers("<f4", false, values, 12, 4, 5)).pixels())
                .isEqualTo(PIXELS);
        values[7] = -0.5;
        assertThatThrownBy(() -> train(NpyFixture.numbers("<f4", false, values, 12, 4, 5)))
                .hasMessageContaining("pixel values from -0.5 to 1, but only 0 to 1 or 0 to 255 are supported");
        values[7] = Double.NaN;
        assertThatThrownBy(() -> train(NpyFixture.numbers("<f8", false, values, 12, 4, 5)))
                .hasMessageContaining("NaN");
    }

    @Test
    void coloursBecomeTheGreyOfPictures() throws IOException {
        byte[] rgb = new byte[12 * 4 * 3];
        double[] planes = new double[rgb.length];
        for (int i = 0; i < 48; i++) {
            rgb[3 * i] = (byte) 200;
            rgb[3 * i + 1] = 100;
            rgb[3 * i + 2] = 50;
            planes[i] = 200;
            planes[48 + i] = 100;
            planes[96 + i] = 50;
        }
        // (299 · 200 + 587 · 100 + 114 · 50) / 1000 = 124.2.
        assertThat(train(NpyFixture.bytes(rgb, 12, 2, 2, 3)).pixels()).containsOnly(124);
        assertThat(train(NpyFixture.numbers("|u1", true, planes, 12, 2, 2, 3)).pixels())
                .containsOnly(124);
    }

    @Test
    void flatImagesAreSquares() throws IOException {
        assertThat(train(NpyFixture.bytes(NpyFixture.pixels(12 * 16, 0), 12, 16))
                        .width())
                .isEqualTo(4);
        assertThatThrownBy(() -> train(NpyFixture.bytes(new byte[12 * 15], 12, 15)))
                .hasMessageContaining("the shape (12, 15), which is not images");
    }

    @Test
    void labelsMayBeOneHotButNotSeveralAtOnce() throws IOException {
        double[] cells = new double[12 * 3];
        for (int i = 0; i < 12; i++) {
            cells[3 * i + i % 3] = 1;
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("x.npy", NpyFixture.bytes(PIXELS, 12, 4, 5));
        entries.put("y.npy", NpyFixture.numbers("<f4", false, cells, 12, 3));
        assertThat(open("hot.npz", NpyFixture.zip(entries, false)).dataset().classCount())
                .isEqualTo(3);
        cells[1] = 1;
        entries.put("y.npy", NpyFixture.numbers("<f4", false, cells, 12, 3));
        assertThatThrownBy(() -> open("many.npz", NpyFixture.zip(entries, false)))
                .hasMessageContaining("(12, 3), but must have one label for each image");
    }

    @Test
    void objectsAreRefusedAndNeverRead() {
        byte[] pickle = NpyFixture.array(NpyFixture.header("|O", false, 12, 4, 5), new byte[] {(byte) 0x80, 4, 'c'});
        assertThatThrownBy(() -> train(pickle))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("(x_train) contains Python objects (pickle)");
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000, 28, 28, needs",
        "9000000000000000000, 28, 28, more values than there can be",
        "3, 100000, 100000, 100000×100000",
        "60000, 28, 28, is truncated"
    })
    void hugeShapesAreRefusedBeforeMemoryIsTaken(long count, long rows, long columns, String reason) {
        String header =
                "{'descr': '|u1', 'fortran_order': False, 'shape': (" + count + ", " + rows + ", " + columns + "), }";
        String labels = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + count + ",), }";
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("x.npy", NpyFixture.array(header, new byte[0]));
        entries.put("y.npy", NpyFixture.array(labels, new byte[0]));
        assertThatThrownBy(() -> open("huge.npz", NpyFixture.zip(entries, false)))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining(reason);
    }

    @Test
    void namesThatSayNothingAreListed() {
        Map<String, byte[]> entries = Map.of("weights.npy", NpyFixture.bytes(new byte[4], 2, 2));
        assertThatThrownBy(() -> open("w.npz", NpyFixture.zip(entries, false)))
                .hasMessageContaining("no arrays with known names")
                .hasMessageContaining("it has weights.npy");
    }

    private Map<String, byte[]> trainAnd(String images, String labels) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : new String[] {"train_images", images}) {
            entries.put(name + ".npy", NpyFixture.bytes(PIXELS, 12, 4, 5));
        }
        for (String name : new String[] {"train_labels", labels}) {
            entries.put(name + ".npy", NpyFixture.bytes(NpyFixture.labels(12, 3), 12, 1));
        }
        return entries;
    }

    private Examples train(byte[] images) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("x_train.npy", images);
        entries.put("y_train.npy", NpyFixture.bytes(NpyFixture.labels(12, 3), 12));
        entries.put("x_test.npy", images);
        entries.put("y_test.npy", NpyFixture.bytes(NpyFixture.labels(12, 3), 12));
        return open("x.npz", NpyFixture.zip(entries, false)).dataset().train();
    }

    private OpenedDataset open(String name, byte[] bytes) throws IOException {
        return open(NpyFixture.write(folder.resolve(name), bytes));
    }

    private static OpenedDataset open(Path place) throws IOException {
        return new DatasetOpener(FolderOptions.DEFAULT, true, FolderReading.PLAIN).open(place);
    }

    private static List<DataRemark.Kind> kinds(OpenedDataset opened) {
        return opened.remarks().stream().map(DataRemark::kind).toList();
    }

    @Test
    void planesOfColoursMayComeBeforeTheRows() throws IOException {
        byte[] one = train(NpyFixture.bytes(PIXELS, 12, 4, 5)).pixels();
        assertThat(train(NpyFixture.bytes(PIXELS, 12, 1, 4, 5)).pixels()).isEqualTo(one);
        byte[] last = NpyFixture.pixels(12 * 4 * 5 * 3, 3);
        byte[] planes = new byte[last.length];
        for (int i = 0; i < last.length; i++) {
            int pixel = i / 3;
            planes[(pixel / 20 * 3 + i % 3) * 20 + pixel % 20] = last[i];
        }
        assertThat(train(NpyFixture.bytes(planes, 12, 3, 4, 5)).pixels())
                .isEqualTo(train(NpyFixture.bytes(last, 12, 4, 5, 3)).pixels());
    }

    @Test
    void noImagesAndNoNumbersAreCalledSo() {
        assertThatThrownBy(() -> train(NpyFixture.bytes(new byte[0], 0, 4, 5)))
                .hasMessageContaining("contains no images");
        double[] values = new double[240];
        values[7] = Double.NaN;
        assertThatThrownBy(() -> train(NpyFixture.numbers("<f8", false, values, 12, 4, 5)))
                .hasMessageContaining("has NaN values");
    }
}
