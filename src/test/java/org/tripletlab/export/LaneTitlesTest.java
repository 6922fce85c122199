package org.tripletlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.compare.Lane;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.export.picture.Pictures;
import org.tripletlab.export.replay.ReplayOptions;
import org.tripletlab.export.replay.ReplayPage;
import org.tripletlab.export.worksheet.WorksheetFiles;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** From which lane one was branched off, and at which step, is told wherever it is named. */
@Slow
class LaneTitlesTest {
    private static final String ENGLISH = "from A at step 20";
    private static final String CHINESE = "分自 A 第 20 步";

    private static List<LaneRecord> lanes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        LaneRecord first = TrainedLane.of('A', TrainedLane.SPEC.withText(Parameters.MINER, "random"));
        LaneRecord second = TrainedLane.of('B', TrainedLane.SPEC.withText(Parameters.MINER, "semi-hard-hardest"));
        lanes = List.of(first, new LaneRecord('B', second.view(), Optional.of(new Lane.Origin('A', 20))));
    }

    @Test
    void namesTheOriginOfABranchedLaneOnly() {
        assertThat(LaneTitles.of(lanes)).containsExactly("random", "semi-hard-hardest, " + ENGLISH);
        assertThat(LaneTitles.of(lanes, new Texts(Language.CHINESE)))
                .containsExactly("random", "semi-hard-hardest，" + CHINESE);
    }

    @Test
    void isOnTheSheetEvenWhereTheNameLeavesNoRoom() throws IOException {
        for (int width : new int[] {640, 1600}) {
            assertThat(svg(PictureKind.SHEET, Language.ENGLISH, width)).containsOnlyOnce(ENGLISH);
            assertThat(svg(PictureKind.SHEET, Language.CHINESE, width)).containsOnlyOnce(CHINESE);
        }
    }

    @Test
    void isInThePictureOfThatLaneAlone() throws IOException {
        assertThat(svg(PictureKind.CONTACT, Language.ENGLISH, 1600)).doesNotContain(ENGLISH);
        assertThat(svg(PictureKind.CHARTS, Language.ENGLISH, 1600)).contains(ENGLISH);
        List<LaneRecord> branched = lanes.subList(1, 2);
        assertThat(svg(branched, PictureKind.CONTACT, Language.ENGLISH, 1600)).contains(ENGLISH);
        assertThat(svg(branched, PictureKind.SPHERE, Language.CHINESE, 1600)).contains(CHINESE);
    }

    @Test
    void isInThePageInBothLanguages() throws IOException {
        Path page = folder.resolve("page.html");
        ReplayPage.write(lanes, new ReplayOptions(5, 50, Language.ENGLISH, ""), page, ExportProgress.NONE);

        assertThat(Files.readString(page)).contains(ENGLISH).contains(CHINESE);
    }

    @Test
    void isInTheWorksheet() throws IOException {
        Path sheet = folder.resolve("sheet.html");
        WorksheetFiles.write(sheet, lanes, Language.CHINESE, ExportProgress.NONE);

        assertThat(Files.readString(sheet)).contains(CHINESE).doesNotContain(ENGLISH);
    }

    private String svg(PictureKind kind, Language language, int width) throws IOException {
        return svg(lanes, kind, language, width);
    }

    private String svg(List<LaneRecord> shown, PictureKind kind, Language language, int width) throws IOException {
        Path file = folder.resolve("picture.svg");
        PictureRequest request =
                PictureRequest.of(kind, PictureFormat.SVG).in(language).withSize(width, 0);
        Pictures.write(shown, request, file, ExportProgress.NONE);
        return Files.readString(file);
    }
}
