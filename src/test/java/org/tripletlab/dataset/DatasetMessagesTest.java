package org.tripletlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderReport;
import org.tripletlab.data.ImageCensus;
import org.tripletlab.data.SkippedClass;
import org.tripletlab.data.SkippedFile;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

class DatasetMessagesTest {
    @Test
    void everythingThatWasLeftOutIsSaidInBothLanguages() {
        List<SkippedFile> files = new ArrayList<>();
        for (SkippedFile.Reason reason : SkippedFile.Reason.values()) {
            files.add(new SkippedFile("cat/" + reason.id(), reason));
        }
        FolderReport report = new FolderReport(
                25_000,
                new FolderReport.LeftOut(files, 3, List.of(new SkippedClass("p07", 2))),
                new FolderReport.Parts("train", "val", List.of("predict"), "", List.of("unseen"), List.of("untested")),
                true,
                List.of("b/2.png"),
                FolderReport.Cache.NONE);
        List<Message> notices = DatasetMessages.of(
                dataset(Optional.of(report)), new ImageCensus(48, 2, false, List.of(1), 6, List.of(0, 1)));
        Texts english = new Texts(Language.ENGLISH);
        Texts chinese = new Texts(Language.CHINESE);
        for (Message notice : notices) {
            assertThat(english.has(notice.key())).as(notice.key()).isTrue();
            assertThat(english.say(notice)).doesNotContain("{").doesNotContain("remove");
            assertThat(chinese.say(notice)).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("{");
        }
        String all = String.join(
                "\n", notices.stream().map(notice -> english.say(notice)).toList());
        assertThat(all)
                .contains("1 of 25,000 files left out: HEIC")
                .contains("git lfs pull")
                .contains("fewer than 3 pictures (p07 2)")
                .contains("not used: predict")
                .contains("tested on val")
                .contains("placed on black")
                .contains("Images that are evenly grey and show nothing: 2 of 48 (b/2.png).")
                .contains("6 of 48 images are pixel for pixel like one of another class. Classes concerned: a, b")
                .contains("Classes that repeat a single image: 1 of 2");
    }

    @Test
    void aCleanDataSetHasNothingToTell() {
        assertThat(DatasetMessages.of(
                        dataset(Optional.empty()), new ImageCensus(48, 0, false, List.of(), 0, List.of())))
                .isEmpty();
    }

    private static Dataset dataset(Optional<FolderReport> report) {
        Examples none = new Examples(1, 1, new byte[0], new int[0]);
        return new Dataset("d", "folder", none, none, List.of("a", "b"), "hash", report);
    }
}
