package org.tripletlab.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.data.DataRemark;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.OpenedDataset;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.idx.IdxFixture;
import org.tripletlab.data.source.DatasetOpener;
import org.tripletlab.text.Translation;

/** Tables with a label and the pixels of an image in each row, as people write them. */
class TableDatasetTest {
    private static final String[] LABELS = {"0", "1", "2", "24"};

    @TempDir
    private Path folder;

    @Test
    void aHeaderQuotesMarksAndLineEndsChangeNothing() throws IOException {
        String header = "label," + columns("pixel");
        String plain = header + "\n" + rows(12, ",");
        String sha = open("plain.csv", plain, StandardCharsets.UTF_8).dataset().sha256();
        List<String> ways = new ArrayList<>();
        ways.add(rows(12, ","));
        ways.add("\uFEFF" + plain);
        ways.add(plain.replace("\n", "\r\n"));
        ways.add(plain.strip());
        ways.add(plain.replace(',', ';'));
        ways.add(plain.replace(',', '\t'));
        ways.add(plain.replaceAll("(\\d+)", "\"$1\""));
        ways.add(plain.replaceAll("(?m)^(\\d+),", "$1.0,"));
        for (int i = 0; i < ways.size(); i++) {
            Dataset dataset = open("way" + i + ".csv", ways.get(i), StandardCharsets.UTF_8)
                    .dataset();
            assertThat(dataset.sha256()).as("way " + i).isEqualTo(sha);
            assertThat(dataset.classNames()).containsExactly(LABELS);
        }
        assertThat(open("wide.csv", "\uFEFF" + plain, StandardCharsets.UTF_16LE)
                        .dataset()
                        .sha256())
                .isEqualTo(sha);
        Path packed = folder.resolve("packed.csv.gz");
        Files.write(packed, IdxFixture.gzip(plain.getBytes(StandardCharsets.UTF_8)));
        assertThat(open(packed).dataset().sha256()).isEqualTo(sha);
    }

    @Test
    void theLabelIsFoundByItsNameAndNumbersOfRowsAreLeftOut() throws IOException {
        String moved = """
                ,pixel1,pixel2,pixel3,pixel4,class
                0,1,2,3,4,cat
                1,5,6,7,8,dog
                2,9,9,9,9,cat
                3,8,8,8,8,dog
                4,1,1,1,1,cat
                5,3,3,3,3,dog
                """;
        Dataset dataset = open("moved.csv", moved, StandardCharsets.UTF_8).dataset();
        assertThat(dataset.classNames()).containsExactly("cat", "dog");
        assertThat(dataset.train().height()).isEqualTo(2);
        assertThat(dataset.train().count() + dataset.test().count()).isEqualTo(6);
    }

    @Test
    void namesOfColumnsTellTheSides() throws IOException {
        String named = "label,1x1,1x2,1x3,2x1,2x2,2x3\n" + "0,1,2,3,4,5,6\n1,6,5,4,3,2,9\n".repeat(3);
        Examples train =
                open("named.csv", named, StandardCharsets.UTF_8).dataset().train();
        assertThat(train.height()).isEqualTo(2);
        assertThat(train.width()).isEqualTo(3);
        String unnamed = named.substring(named.indexOf('\n') + 1);
        assertThatThrownBy(() -> open("unnamed.csv", unnamed, StandardCharsets.UTF_8))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("has a label and 6 more columns, which do not form a square");
    }

    @Test
    void trainAndTestBelongTogetherUnlessTheTestHasNoLabels() throws IOException {
        write("mnist_train.csv", "label," + columns("p") + "\n" + rows(12, ","));
        write("mnist_test.csv", "label," + columns("p") + "\n" + rows(8, ","));
        write("sample_submission.csv", "ImageId,Label\n1,0\n2,0\n");
        OpenedDataset opened = open(folder);
        assertThat(opened.ownSplit()).isTrue();
        assertThat(opened.dataset().test().count()).isEqualTo(8);
        OpenedDataset byFile = open(folder.resolve("mnist_train.csv"));
        assertThat(byFile.dataset().sha256()).isEqualTo(opened.dataset().sha256());
        assertThat(byFile.remarks().get(0).kind()).isEqualTo(DataRemark.Kind.TEST_BESIDE);
        write("mnist_test.csv", columns("p") + "\n" + rows(8, ",").replaceAll("(?m)^\\d+,", ""));
        opened = open(folder);
        assertThat(opened.ownSplit()).isFalse();
        assertThat(opened.remarks().stream().map(DataRemark::kind))
                .containsExactly(DataRemark.Kind.NO_LABELS, DataRemark.Kind.SPLIT);
        assertThatThrownBy(() -> open(folder.resolve("mnist_test.csv")))
                .hasMessageContaining("has 9 columns of pixels and no label. Give the table with labels");
    }

    @Test
    void valuesFrom0To1AreLevelsUnlessALaterRowSaysOtherwise() throws IOException {
        String fractions = "0,0,0.5,1,0\n1,1,0,0,0.25\n".repeat(3);
        OpenedDataset opened = open("fractions.csv", fractions, StandardCharsets.UTF_8);
        assertThat(opened.remarks().get(0).kind()).isEqualTo(DataRemark.Kind.SCALED);
        assertThat(opened.dataset().train().pixels()).contains((byte) 255, (byte) 128, (byte) 64);
        String german = fractions.replace(',', ';').replace('.', ',');
        assertThat(open("german.csv", german, StandardCharsets.UTF_8).dataset().sha256())
                .isEqualTo(opened.dataset().sha256());
        OpenedDataset levels = open("levels.csv", fractions + "1,1,1,1,200\n", StandardCharsets.UTF_8);
        assertThat(levels.remarks().get(0).kind()).isEqualTo(DataRemark.Kind.SPLIT);
        assertThat(levels.dataset().train().pixels()).doesNotContain((byte) 255);
    }

    @Test
    void tablesOfEmnistAreTurned() throws IOException {
        String rows = "0,1,2,3,4\n1,5,6,7,8\n".repeat(3);
        OpenedDataset turned = open("emnist-letters-train.csv", rows, StandardCharsets.UTF_8);
        assertThat(turned.remarks().stream().map(DataRemark::kind)).contains(DataRemark.Kind.TURNED);
        byte[] pixels = turned.dataset().train().pixels();
        assertThat(pixels[1] - pixels[0]).isEqualTo(2);
        byte[] stored = open("femnist-train.csv", rows, StandardCharsets.UTF_8)
                .dataset()
                .train()
                .pixels();
        assertThat(stored[1] - stored[0]).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'0,1,2,3,4\n1,5,6,7\n' | line 2: the number of cells is 4, but must be 5",
                "'0,1,2,3,4\n1,5,x,7,8\n' | line 2, column 3: found \"x\"",
                "'0,1,2,3,4\n1,5,,7,8\n' | line 2, column 3: found \"\"",
                "'0,1,2,3,4\n1,5,6,7,256\n' | line 2 has pixel values from 0 to 256",
                "'0,1,2,3,4\n1,5,-6,7,25\n' | line 2 has pixel values from -6 to 0",
                "'0,1,2,3,4\n1,5,NaN,7,25\n' | column 3: found \"NaN\"",
                "'0,1,2,3,4\n1,5,6,7,8\n' | has only 1 image, but each class needs at least 2",
                "'0,1,2,3,4\n0,5,6,7,8\n' | has images of one class only",
                "'label,a,b,c,d\n' | has no rows of data",
                "'just some words' | is a text file, but not a table",
                "'<!DOCTYPE html><html>' | is a web page",
            })
    void whatIsWrongIsSaidWithTheLine(String table, String reason) {
        assertThatThrownBy(() -> open("wrong.csv", table, StandardCharsets.UTF_8))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("wrong.csv")
                .hasMessageContaining(reason);
    }

    @Test
    void aLineWithoutEndIsNoImage() {
        String line = "1,".repeat(300_000);
        assertThatThrownBy(() -> open("long.csv", line, StandardCharsets.UTF_8))
                .hasMessageContaining("line 1, is longer than the row of an image");
        assertThatThrownBy(() -> open("quote.csv", "0,1,2,3,\"4" + "4".repeat(3_000_000), StandardCharsets.UTF_8))
                .hasMessageContaining("is longer than the row of an image");
    }

    private static String columns(String name) {
        return IntStream.rangeClosed(1, 9).mapToObj(i -> name + i).collect(Collectors.joining(","));
    }

    private static String rows(int count, String separator) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(LABELS[i % LABELS.length]);
            for (int p = 0; p < 9; p++) {
                rows.append(separator).append((17 * i + 29 * p) % 256);
            }
            rows.append('\n');
        }
        return rows.toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private OpenedDataset open(String name, String text, Charset charset) throws IOException {
        Path file = Files.createDirectories(folder.resolve("of " + name)).resolve(name);
        return open(Files.write(file, text.getBytes(charset)));
    }

    private static OpenedDataset open(Path place) throws IOException {
        return new DatasetOpener(FolderOptions.DEFAULT, true, FolderReading.PLAIN).open(place);
    }

    @Test
    void aLabelInTheLastColumnIsFoundWithoutHeaderAndSaid() throws IOException {
        String first = "0,0,200,9,7\n1,40,3,90,7\n2,7,80,1,200\n".repeat(4);
        String last = first.replaceAll("(?m)^(\\d),(.*)$", "$2,$1");
        OpenedDataset usual = open("first.csv", first, StandardCharsets.UTF_8);
        OpenedDataset found = open("last.csv", last, StandardCharsets.UTF_8);
        assertThat(found.dataset().sha256()).isEqualTo(usual.dataset().sha256());
        assertThat(found.remarks().get(0).kind()).isEqualTo(DataRemark.Kind.LABEL_LAST);
        assertThat(usual.remarks()).extracting(DataRemark::kind).containsExactly(DataRemark.Kind.SPLIT);
        write("both_train.csv", last);
        write("both_test.csv", "1,200,9,7,0\n0,3,90,7,1\n1,80,1,200,2\n");
        Dataset both = open(folder.resolve("both_train.csv")).dataset();
        assertThat(both.test().labels()).containsExactly(0, 1, 2);
    }

    @Test
    void ofTwoColumnsThatCouldBeLabelsTheFirstIsTakenAndSaid() throws IOException {
        OpenedDataset opened = open("two.csv", "0,0,1,1,2\n1,1,0,0,1\n".repeat(4), StandardCharsets.UTF_8);
        assertThat(opened.dataset().classCount()).isEqualTo(2);
        assertThat(opened.remarks()).extracting(DataRemark::kind).contains(DataRemark.Kind.LABEL_FIRST);
    }

    @Test
    void aSeparatorBehindTheLastCellIsNoCell() throws IOException {
        String plain = "label," + columns("p") + "\n" + rows(12, ",");
        assertThat(open("a.csv", plain.replace("\n", ",\n"), StandardCharsets.UTF_8)
                        .dataset()
                        .sha256())
                .isEqualTo(
                        open("b.csv", plain, StandardCharsets.UTF_8).dataset().sha256());
    }
}
