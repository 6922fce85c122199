package org.tripletlab.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.source.DatasetFolders;
import org.tripletlab.text.Translation;

class LabelNamesTest {
    private static final String LETTERS = "1 65 97 \n2 66 98 \n3 67 99 \n4 68 100\n";

    @TempDir
    private Path folder;

    @Test
    void lettersOfEmnistAreCalledByTheirCapitals() throws IOException {
        // Labels from 1 on, as in EMNIST's letters; nothing is drawn with the fourth.
        write("emnist-letters-", 1, 2, 3);
        Files.writeString(folder.resolve("emnist-letters-mapping.txt"), LETTERS);
        Dataset letters = open();
        assertThat(letters.classNames()).containsExactly("A", "B", "C");
        assertThat(letters.train().labels()).containsExactly(0, 1, 2, 0, 1, 2);
        assertThat(letters.test().labels()).containsExactly(0, 1, 2, 0, 1, 2);
    }

    @Test
    void digitsAndLettersOfOneCodeHaveNamesToo() throws IOException {
        write("emnist-balanced-", 0, 10, 36);
        Files.writeString(folder.resolve("emnist-balanced-mapping.txt"), "0 48\r\n10 65\r\n36 97\r\n\r\n");
        assertThat(open().classNames()).containsExactly("0", "A", "a");
    }

    @Test
    void namesByHandWinOverTheMapping() throws IOException {
        write("emnist-letters-", 1, 2, 3);
        Files.writeString(folder.resolve("emnist-letters-mapping.txt"), "not looked at");
        Files.writeString(folder.resolve("classes.txt"), "alpha\nbeta\ngamma\n");
        assertThat(open().classNames()).containsExactly("alpha", "beta", "gamma");
    }

    @Test
    void aTabInANameBecomesASpace() throws IOException {
        write("emnist-letters-", 1, 2, 3);
        Files.writeString(folder.resolve("classes.txt"), "al\tpha\nbe\u001b[2Jta\ngamma\t\n");
        assertThat(open().classNames()).containsExactly("al pha", "be [2Jta", "gamma");
    }

    @Test
    void ofSeveralMappingsTheOneOfTheImagesIsTaken() throws IOException {
        write("emnist-letters-", 1, 2, 3);
        Files.writeString(folder.resolve("emnist-balanced-mapping.txt"), "1 49\n2 50\n3 51\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("contains emnist-balanced-mapping.txt, but")
                .hasMessageContaining("must be in emnist-letters-mapping.txt. Give the right file this name");
        Files.writeString(folder.resolve("emnist-letters-mapping.txt"), LETTERS);
        assertThat(open().classNames()).containsExactly("A", "B", "C");
    }

    @Test
    void imagesThatWereRenamedKeepTheOnlyMapping() throws IOException {
        write("", 1, 2, 3);
        Files.writeString(folder.resolve("emnist-letters-mapping.txt"), LETTERS);
        assertThat(open().classNames()).containsExactly("A", "B", "C");
        Files.writeString(folder.resolve("emnist-mnist-mapping.txt"), "1 49\n2 50\n3 51\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("and 1 more")
                .hasMessageContaining("must be in mapping.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "'1 65\nB 66\n3 67\n', line 2: found \"B 66\"; 10 65",
        "'1 65\n2\n3 67\n', line 2: found \"2\"; 10 65",
        "'1 65\n2 66 98 3\n3 67\n', line 2: found \"2 66 98 3\"; 10 65",
        "'1 65\n\n2 7\n3 67\n', line 3: found \"2 7\"; visible character",
        "'1 65\n2 66\n3 9999999\n', line 3: found \"3 9999999\"; visible character",
        "'-1 65\n2 66\n3 67\n', line 1: found \"-1 65\"; 10 65",
        "'1 65\n2 66\n2 67\n3 68\n', line 3: the label 2 has a second line; each label must have one",
        "'1 65\n2 66\n', has no line for the label 3; Add it",
        "'1 65\n2 66\n3 66\n', gives the character B to the label 3; Correct or remove",
        "'', has no line for the label 1; Add it",
    })
    void malformedMappingsAreRefusedInOneSentence(String mapping, String parts) throws IOException {
        write("emnist-letters-", 1, 2, 3);
        Files.writeString(folder.resolve("emnist-letters-mapping.txt"), mapping);
        assertThatThrownBy(this::open)
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("emnist-letters-mapping.txt")
                .hasMessageContainingAll(parts.split("; "));
    }

    @Test
    void whatAMacPacksBesideTheFilesIsNoDataSet() throws IOException {
        write("emnist-letters-", 1, 2, 3);
        write("._emnist-letters-", 1, 2, 3);
        Files.write(folder.resolve("._emnist-letters-mapping.txt"), new byte[] {0, 5, 22, 7, (byte) 0x80});
        assertThat(open().classNames()).containsExactly("1", "2", "3");
    }

    @Test
    void imagesOfNoTrainedLabelAreNothingToMeasure() throws IOException {
        write("", 1, 2, 3);
        Examples others = examples(7, 8, 9);
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), IdxWriter.labels(others));
        assertThatThrownBy(this::open)
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("occurs in both the training and the test images");
    }

    private Dataset open() throws DatasetException {
        return DatasetFolders.open(folder, FolderOptions.DEFAULT);
    }

    private static Examples examples(int a, int b, int c) {
        return new Examples(2, 2, new byte[24], new int[] {a, b, c, a, b, c});
    }

    private void write(String prefix, int a, int b, int c) throws IOException {
        Examples examples = examples(a, b, c);
        for (Map.Entry<String, byte[]> file : Map.of(
                        "train-images-idx3-ubyte", IdxWriter.images(examples),
                        "train-labels-idx1-ubyte", IdxWriter.labels(examples),
                        "t10k-images-idx3-ubyte", IdxWriter.images(examples),
                        "t10k-labels-idx1-ubyte", IdxWriter.labels(examples))
                .entrySet()) {
            Files.write(folder.resolve(prefix + file.getKey()), file.getValue());
        }
    }
}
