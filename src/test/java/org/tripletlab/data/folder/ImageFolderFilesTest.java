package org.tripletlab.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.FolderReport;
import org.tripletlab.data.ImageCensus;
import org.tripletlab.data.SkippedClass;
import org.tripletlab.data.SkippedFile;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.picture.PictureReader;
import org.tripletlab.data.source.DatasetFolders;

/** What lies in folders of pictures besides pictures that can be read. */
class ImageFolderFilesTest {
    private static final FolderOptions OPTIONS = new FolderOptions(16, 0.25, false);

    private static final FolderReading STRICT =
            new FolderReading((done, all) -> {}, () -> false, true, Optional.empty());

    @TempDir
    private Path folder;

    @BeforeEach
    void twoClasses() throws IOException {
        PictureFolders.write(folder, List.of("cat", "dog"), 8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<SkippedFile.Reason, byte[]> faults() throws IOException {
        byte[] whole = PictureFolders.png(1, 1);
        Map<SkippedFile.Reason, byte[]> faults = new HashMap<>();
        faults.put(SkippedFile.Reason.NOT_A_PICTURE, ascii("<html>404 Not Found</html>"));
        faults.put(SkippedFile.Reason.EMPTY, new byte[0]);
        faults.put(SkippedFile.Reason.HEIC, ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic" + "\0".repeat(200)));
        faults.put(SkippedFile.Reason.WEBP, ascii("RIFF\u00c8\0\0\0WEBPVP8L\u00bc\0\0\0\u0001" + "\0".repeat(187)));
        faults.put(SkippedFile.Reason.CUT_OFF, Arrays.copyOf(whole, whole.length / 2));
        faults.put(
                SkippedFile.Reason.GIT_LFS_POINTER,
                ascii("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 90405\n"));
        faults.put(SkippedFile.Reason.TOO_LARGE, ascii("P5\n60000 60000\n255\n"));
        return faults;
    }

    @Test
    void whatCannotBeUsedIsLeftOutAndNamedWithTheReason() throws IOException {
        Dataset clean = DatasetFolders.open(folder, OPTIONS);
        Map<String, SkippedFile.Reason> written = new HashMap<>();
        for (Map.Entry<SkippedFile.Reason, byte[]> each : faults().entrySet()) {
            String name = "cat/" + each.getKey().id() + ".jpg";
            PictureFolders.write(folder.resolve(name), each.getValue());
            written.put(name, each.getKey());
        }
        Dataset dirty = DatasetFolders.open(folder, OPTIONS);
        FolderReport report = dirty.report().orElseThrow();
        Map<String, SkippedFile.Reason> told = new HashMap<>();
        report.leftOut().files().forEach(file -> told.put(file.file(), file.reason()));
        assertThat(told).isEqualTo(written);
        assertThat(report.files()).isEqualTo(16 + written.size());
        assertThat(report.reasons()).hasSize(written.size());
        // The same images are trained on and measured as if those files were not there.
        assertThat(dirty.sha256()).isEqualTo(clean.sha256());
    }

    @Test
    void strictRefusesThemAllInOneSentence() throws IOException {
        assertThat(DatasetFolders.open(folder, OPTIONS, STRICT).classCount()).isEqualTo(2);
        PictureFolders.write(folder.resolve("cat/1.xml"), ascii("<annotation/>"));
        PictureFolders.write(folder.resolve("dog/666.jpg"), new byte[0]);
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS, STRICT))
                .hasMessageContaining("2 of 18 files cannot be used")
                .hasMessageContaining("cat/1.xml (not-a-picture), dog/666.jpg (empty)");
        Files.delete(folder.resolve("cat/1.xml"));
        Files.delete(folder.resolve("dog/666.jpg"));
        PictureFolders.write(folder, List.of("few"), 2);
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS, STRICT))
                .hasMessageContaining("classes with fewer than 3 pictures (1 in total)")
                .hasMessageContaining("few 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System Volume Information/IndexerVolumeGuid",
                "$RECYCLE.BIN/desktop.ini",
                "lost+found/inode",
                "__MACOSX/cat/._1.png",
                "cat/Picasa.ini",
                "cat/~$notes.docx",
                "cat/__pycache__/x.pyc",
                "cat/.ipynb_checkpoints/1.png",
                "cat/Thumbs.db",
                "cat/.DS_Store"
            })
    void whatSystemsLeaveIsNeitherAClassNorAFault(String left) throws IOException {
        String hash = DatasetFolders.open(folder, OPTIONS).sha256();
        PictureFolders.write(folder.resolve(left), ascii("x"));
        Dataset dataset = DatasetFolders.open(folder, OPTIONS, STRICT);
        assertThat(dataset.sha256()).isEqualTo(hash);
        assertThat(dataset.classNames()).containsExactly("cat", "dog");
        assertThat(dataset.report().orElseThrow().leftOut().classes()).isEmpty();
    }

    @Test
    void macIconsAreNoFault() {
        assertThat(SystemFiles.isOne("Icon\r")).isTrue();
        assertThat(SystemFiles.isOne("Icon")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UklGRigAAABXRUJQVlA4TBsAAAAvC8ACAA8w//M///MfeBAIJAj524w3QkT/IxcA, lossless",
        "UklGRjIAAABXRUJQVlA4ICYAAACQAQCdASoMAAwAAUAmJaQAAp05sqAA/v861+v3/4JFv/K0+AAAAA==, lossy",
        "UklGRiIAAABXRUJQVlA4TBYAAAAvC8ACEA8QEfMfQiCQZLa/2QgR/Y9c, transparent",
        "UklGRlQAAABXRUJQVlA4WAoAAAAQAAAACwAACwAAQUxQSBIAAAABDzD/ERFCIJBktr/ZCBH9j1xWUDggHAAAAFABAJ0BKgwADAABQCYlpAAEdAAA/bP//ZDQAAA=, both"
    })
    void webpIsReadWhateverItsNameSays(String base64, String kind) throws IOException {
        Path file = folder.resolve(kind + ".jpg");
        PictureFolders.write(file, Base64.getDecoder().decode(base64));
        byte[] levels = PictureReader.readFitted(file, 12, 12);
        assertThat(levels[6 * 12 + 2] & 0xFF).as("black half").isLessThan(40);
        assertThat(levels[6 * 12 + 9] & 0xFF).as("white half").isGreaterThan(215);
    }

    @Test
    void classesWithTooFewPicturesAreLeftOutAndNamed() throws IOException {
        PictureFolders.write(folder, List.of("pair"), 2);
        PictureFolders.write(folder, List.of("three"), 3);
        Files.createDirectories(folder.resolve("unlabelled"));
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.classNames()).containsExactly("cat", "dog", "three");
        assertThat(dataset.report().orElseThrow().leftOut().classes())
                .containsExactly(new SkippedClass("pair", 2), new SkippedClass("unlabelled", 0));
        FolderOptions four = new FolderOptions(16, 0.25, false, 1, 4);
        assertThat(DatasetFolders.open(folder, four)
                        .report()
                        .orElseThrow()
                        .leftOut()
                        .classes())
                .containsExactly(
                        new SkippedClass("pair", 2), new SkippedClass("three", 3), new SkippedClass("unlabelled", 0));
    }

    @Test
    void aClassThatLosesItsPicturesToFaultsIsLeftOut() throws IOException {
        PictureFolders.write(folder, List.of("eel"), 3);
        PictureFolders.write(folder.resolve("eel/0.png"), new byte[0]);
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(dataset.classNames()).containsExactly("cat", "dog");
        assertThat(dataset.report().orElseThrow().leftOut().classes()).containsExactly(new SkippedClass("eel", 2));
    }

    @Test
    void lightInkOnTransparentGroundLiesOnBlackPaper() throws IOException {
        for (int level : new int[] {0, 255}) {
            Path inked = folder.resolve("ink" + level);
            for (String name : new String[] {"a", "b"}) {
                for (int i = 0; i < 4; i++) {
                    PictureFolders.write(
                            inked.resolve(name).resolve(i + ".png"), PictureFolders.transparent(i + 2, level));
                }
            }
            Dataset dataset = DatasetFolders.open(inked, OPTIONS);
            assertThat(dataset.report().orElseThrow().darkPaper()).isEqualTo(level == 255);
            assertThat(dataset.train().pixels()[0] & 0xFF).isEqualTo(255 - level);
            assertThat(ImageCensus.of(dataset).blank()).isZero();
        }
    }

    @Test
    void blankPicturesAreCountedAndNamed() throws IOException {
        PictureFolders.write(folder.resolve("dog/9.pgm"), ascii("P5\n4 4\n255\n" + "\u00ff".repeat(16)));
        Dataset dataset = DatasetFolders.open(folder, OPTIONS);
        assertThat(ImageCensus.of(dataset).blank()).isEqualTo(1);
        assertThat(dataset.report().orElseThrow().blankFiles()).containsExactly("dog/9.pgm");
    }

    @Test
    void foldersInClassFoldersAndLinksToNothingAreTold() throws IOException {
        PictureFolders.write(folder.resolve("cat"), List.of("more"), 3);
        PictureFolders.write(folder.resolve("dog/notes/readme.txt"), ascii("ours"));
        Files.createSymbolicLink(folder.resolve("dog/gone.png"), Path.of("nowhere.png"));
        PictureFolders.write(folder.resolve("dog/a\n\u001b[31m.txt"), ascii("x"));
        FolderReport report = DatasetFolders.open(folder, OPTIONS).report().orElseThrow();
        assertThat(report.leftOut().files())
                .contains(
                        new SkippedFile("cat/more", SkippedFile.Reason.FOLDER),
                        new SkippedFile("dog/gone.png", SkippedFile.Reason.UNREADABLE))
                .hasSize(3);
        assertThat(report.leftOut().files())
                .allMatch(file -> file.shown().chars().noneMatch(Character::isISOControl));
        assertThatThrownBy(() -> DatasetFolders.open(folder, OPTIONS, STRICT))
                .hasMessageContaining("cat/more (folder)");
    }
}
