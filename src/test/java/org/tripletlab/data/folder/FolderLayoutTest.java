package org.tripletlab.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.FolderReport;
import org.tripletlab.data.source.DatasetFolders;

/** The ways in which people lay out folders of pictures. */
class FolderLayoutTest {
    private static final FolderOptions OPTIONS = new FolderOptions(16, 0.25, false);
    private static final List<String> CLASSES = List.of("0", "1", "2");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "train, test",
        "training, testing",
        "train, val",
        "train, valid",
        "train, validation",
        "Train, Test",
        "TRAIN, VAL",
        "1_train, 2_test",
        "images-train, images-test",
        "seg_train/seg_train, seg_test/seg_test",
        "data/train, data/test",
        "a/b/training, a/b/testing"
    })
    void everyWayToCallTheTwoParts(String train, String test) throws IOException {
        PictureFolders.write(folder.resolve(train), CLASSES, 4);
        PictureFolders.write(folder.resolve(test), CLASSES, 3);
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.classNames()).isEqualTo(CLASSES);
        assertThat(dataset.train().count()).isEqualTo(12);
        assertThat(dataset.test().count()).isEqualTo(9);
        FolderReport report = dataset.report().orElseThrow();
        assertThat(report.parts().training()).isEqualTo(train);
        assertThat(report.parts().test()).isEqualTo(test);
        assertThat(report.parts().unused()).isEmpty();
    }

    @Test
    void theTestPartWinsOverTheValidationPartAndOthersAreTold() throws IOException {
        for (String part : List.of("train", "val", "test", "predict")) {
            PictureFolders.write(folder.resolve(part), CLASSES, part.equals("test") ? 2 : 4);
        }
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.test().count()).isEqualTo(6);
        assertThat(dataset.report().orElseThrow().parts().unused()).containsExactly("predict", "val");
    }

    @Test
    void aTestPartWithoutClassesIsToldAndAShareMeasured() throws IOException {
        PictureFolders.write(folder.resolve("train"), List.of("cat", "dog"), 8);
        for (int i = 0; i < 8; i++) {
            PictureFolders.write(folder.resolve("test").resolve(i + ".png"), PictureFolders.png(i, 3));
        }
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.test().count()).isEqualTo(4);
        assertThat(dataset.report().orElseThrow().parts().testWithoutClasses()).isEqualTo("test");
    }

    @Test
    void classesOfOnePartOnlyAreTold() throws IOException {
        PictureFolders.write(folder.resolve("train"), List.of("a", "b", "c"), 4);
        PictureFolders.write(folder.resolve("test"), List.of("a", "b", "aa"), 2);
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.classNames()).containsExactly("a", "b", "c", "aa");
        assertThat(dataset.train().labels()).doesNotContain(3);
        assertThat(dataset.test().labels()).containsExactly(0, 0, 1, 1, 3, 3);
        FolderReport report = dataset.report().orElseThrow();
        assertThat(report.parts().onlyInTest()).containsExactly("aa");
        assertThat(report.parts().onlyInTraining()).containsExactly("c");
    }

    @Test
    void foldersAroundTheClassesArePassedThrough() throws IOException {
        PictureFolders.write(folder.resolve("dataset").resolve("images"), CLASSES, 4);
        PictureFolders.write(folder.resolve("readme.txt"), "ours".getBytes(StandardCharsets.US_ASCII));
        assertThat(DatasetFolders.open(folder, OPTIONS).classNames()).isEqualTo(CLASSES);
    }

    @Test
    void twoLevelsAreJoinedWhenAskedForAndExplainedElse() throws IOException {
        for (String alphabet : List.of("Greek", "Korean")) {
            PictureFolders.write(folder.resolve(alphabet), List.of("character01", "character02"), 4);
        }
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS))
                .hasMessageContaining("Greek/character01")
                .hasMessageContaining("--levels 2")
                .hasMessageNotContaining("remove");
        Dataset joined = DatasetFolders.open(folder, new FolderOptions(16, 0.25, false, 2, 2));
        assertThat(joined.classNames())
                .containsExactly("Greek/character01", "Greek/character02", "Korean/character01", "Korean/character02");
    }

    @Test
    void twoLevelsInASplitAndMissingLevels() throws IOException {
        for (String part : List.of("train", "test")) {
            PictureFolders.write(folder.resolve(part).resolve("Greek"), List.of("01", "02"), 4);
        }
        FolderOptions two = new FolderOptions(16, 0.25, false, 2, 2);
        assertThat(DatasetFolders.open(folder, two).classNames()).containsExactly("Greek/01", "Greek/02");
        Path flat = folder.resolve("train").resolve("Greek");
        assertThatThrownBy(() -> DatasetFolders.open(flat, two))
                .hasMessageContaining("No pictures were found 2 folder levels below");
    }

    @Test
    void aClassMayBeCalledTrain() throws IOException {
        PictureFolders.write(folder, List.of("bus", "test tube", "train", "valley"), 4);
        assertThat(DatasetFolders.open(folder, OPTIONS).classNames())
                .containsExactly("bus", "test tube", "train", "valley");
    }

    @ParameterizedTest
    @CsvSource({"Zo\u00eb, Zoe\u0308", "Cat, cat", "ZO\u00cb, zoe\u0308"})
    void thePartsMayWriteTheNameOfAClassDifferently(String inTraining, String inTest) throws IOException {
        PictureFolders.write(folder.resolve("train"), List.of(inTraining, "b"), 4);
        PictureFolders.write(folder.resolve("test"), List.of(inTest, "b"), 2);
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.classNames()).containsExactlyInAnyOrder(inTraining, "b");
        assertThat(dataset.test().labels()).containsExactly(0, 0, 1, 1);
        assertThat(dataset.report().orElseThrow().parts().onlyInTest()).isEmpty();
    }

    @Test
    void classesThatDifferInCapitalsOnlyStayApart() throws IOException {
        PictureFolders.write(folder.resolve("train"), List.of("aa", "aA", "b"), 4);
        PictureFolders.write(folder.resolve("test"), List.of("AA", "aa", "b"), 2);
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        // "AA" could be "aA" only, because "aa" has a test part of its own.
        assertThat(dataset.classCount()).isEqualTo(3);
        assertThat(dataset.test().count()).isEqualTo(6);
        PictureFolders.write(folder.resolve("test"), List.of("Aa"), 2);
        assertThat(DatasetFolders.open(folder, OPTIONS).classCount()).isEqualTo(5);
    }

    @Test
    void picturesWithoutClassFoldersAreCalledSo() throws IOException {
        PictureFolders.write(folder.resolve("cat.1.png"), PictureFolders.png(1, 3));
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS))
                .hasMessageContaining("contains pictures, but no class folders");
    }
}
