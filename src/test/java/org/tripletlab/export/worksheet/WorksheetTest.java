package org.tripletlab.export.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.export.font.PdfFonts;
import org.tripletlab.export.worksheet.Worksheet.Question;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

@Slow
class WorksheetTest {
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void aCollapseIsAskedForAndTheKeyKnowsItsStep() throws IOException {
        LaneRecord separating = TrainedLane.of('A', TrainedLane.SPEC.with(Parameters.STEPS, 200));
        LaneRecord collapsing = TrainedLane.of(
                'B', TrainedLane.SPEC.with(Parameters.STEPS, 200).with(Parameters.MINER, "hardest-negative"));
        Recording end = last(collapsing);
        assertThat(end.measurement().diagnosis().collapsedAtStep())
                .as("it must have collapsed")
                .isPresent();
        int collapsedAt = end.measurement().diagnosis().collapsedAtStep().getAsInt();
        Worksheet sheet = Worksheet.of(List.of(separating, collapsing), ENGLISH, ExportProgress.NONE);

        Question collapse = containing(sheet, "Which lanes collapse");
        assertThat(collapse.answer()).startsWith("A: No collapse. B: Step " + collapsedAt + ".");
        double widest = last(separating).measurement().probe().smallestAngleDegrees();
        assertThat(containing(sheet, "largest value of the smallest class angle")
                        .answer())
                .startsWith(ENGLISH.format("worksheet.widest.answer", 'A', widest, "")
                        .substring(0, 18));
        assertThat(containing(sheet, "Why is this not a success").answer())
                .contains(ENGLISH.format("worksheet.number", end.collapseFloor()));
        assertThat(sheet.strips())
                .extracting(strip -> strip.pictures().stream()
                        .map(Worksheet.Picture::caption)
                        .toList())
                .as("the step of the collapse is shown of both lanes")
                .allSatisfy(captions -> assertThat(captions)
                        .contains("Step 0", ENGLISH.format("worksheet.step", collapsedAt), "Step 200"));
        assertThat(sheet.strips().get(1).name()).isEqualTo("B · Hardest negative");
        assertThat(sheet.heading().introduction()).doesNotContain("Lanes:").contains("Bundled digits");
        assertThat(sheet.colours()).hasSize(10);
        Chart detail = sheet.charts().get(3);
        assertThat(detail.acrossTicks())
                .as("grid that the step can be read off")
                .hasSizeGreaterThan(5)
                .anyMatch(tick -> Math.abs(tick - collapsedAt) <= 10);
        assertThat(detail.lines().get(1).steps()).contains(collapsedAt);
        assertThat(sheet.strips())
                .hasSize(2)
                .allSatisfy(strip -> assertThat(strip.pictures()).hasSize(4));
        assertThat(sheet.table().rows())
                .hasSize(8)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(sheet.table().head()));
    }

    @Test
    void everyQuestionIsAskedOnceAndNoAnswerStandsInTheTable() throws IOException {
        List<LaneRecord> lanes = List.of(
                TrainedLane.of('A', TrainedLane.SPEC.with(Parameters.STEPS, 100)),
                TrainedLane.of('B', TrainedLane.SPEC.with(Parameters.STEPS, 100).with(Parameters.SEED, 1L)),
                TrainedLane.of('C', TrainedLane.SPEC.with(Parameters.STEPS, 100).with(Parameters.SEED, 2L)));
        for (Language language : Language.values()) {
            Worksheet sheet = Worksheet.of(lanes, new Texts(language), ExportProgress.NONE);
            List<String> asked = sheet.questions().stream()
                    .map(question -> question.text().replaceAll("(lane|运行) ?[ABC]|[\\d.,]+", ""))
                    .toList();
            assertThat(asked).doesNotHaveDuplicates().hasSizeLessThan(9);
            String cells = sheet.table().rows().toString();
            for (LaneRecord lane : lanes) {
                double angle = last(lane).measurement().probe().smallestAngleDegrees();
                assertThat(cells).doesNotContain("%.1f°".formatted(angle));
            }
        }
    }

    @Test
    void lettersAtTheEndsOfLinesDoNotLieOnEachOther() {
        double[] x = {100, 100, 100, 40};
        double[] placed = LineMarks.apart(x, new double[] {50, 50, 51, 50}, 9, 0, 60);
        for (int i = 0; i < 3; i++) {
            for (int k = i + 1; k < 3; k++) {
                assertThat(Math.abs(placed[i] - placed[k])).isGreaterThan(8.5);
            }
        }
        assertThat(placed[3]).as("far from the others").isEqualTo(50);
    }

    @Test
    void whatTheRunDoesNotRaiseIsNotAsked() throws IOException {
        Worksheet sheet =
                Worksheet.of(List.of(TrainedLane.unmoved('A', TrainedLane.SPEC)), ENGLISH, ExportProgress.NONE);

        String asked = sheet.questions().stream().map(Question::text).collect(Collectors.joining("\n"));
        assertThat(asked)
                .contains("Does a lane collapse?")
                .doesNotContain(
                        "does the network collapse",
                        "not a success",
                        "Which lane",
                        "between the lanes",
                        "first to the last");
        assertThat(sheet.strips().get(0).pictures()).hasSize(1);
    }

    @Test
    void pupilsSeeBlanksAndTheKeyIsAFileOfItsOwn() throws IOException {
        LaneRecord lane = TrainedLane.of('A', TrainedLane.SPEC.with(Parameters.EMBEDDING_SIZE, 64));
        Worksheet sheet = Worksheet.of(List.of(lane), ENGLISH, ExportProgress.NONE);
        for (String ending : List.of(".html", ".pdf")) {
            Path file = folder.resolve("sheet" + ending);
            WorksheetFiles.write(file, List.of(lane), Language.ENGLISH, ExportProgress.NONE);
            String forPupils = text(file);
            String forTeachers = text(folder.resolve("sheet-key" + ending));
            for (Question question : sheet.questions()) {
                assertThat(forPupils).contains(squeezed(question.text())).doesNotContain(squeezed(question.answer()));
                assertThat(forTeachers).contains(squeezed(question.text()), squeezed(question.answer()));
            }
        }
    }

    @Test
    void namesAreTextAndNothingElse() throws IOException {
        List<String> names = List.of(
                "<script>alert(1)</script>", "\"><img src=x>", "三&", "a\nb", "'", "5", "\uD83D\uDE00", "7", "8", "9");
        LaneRecord lane = TrainedLane.named('A', TrainedLane.SPEC, names);
        WorksheetFiles.write(folder.resolve("a.html"), List.of(lane), Language.CHINESE, ExportProgress.NONE);
        WorksheetFiles.write(folder.resolve("a.pdf"), List.of(lane), Language.CHINESE, ExportProgress.NONE);

        for (String name : List.of("a.html", "a-key.html")) {
            assertThat(Files.readString(folder.resolve(name)))
                    .contains("default-src 'none'", "<html lang=\"zh-CN\">")
                    .doesNotContain("<script", "<img src", "http://", "https://", "url(");
        }
    }

    @Test
    void aDivergedLaneIsShownWhereItWasFiniteAndAskedAbout() throws IOException {
        Worksheet sheet = Worksheet.of(List.of(TrainedLane.diverged('A')), ENGLISH, ExportProgress.NONE);
        assertThat(containing(sheet, "The numbers are no longer finite: lane A after step 40.")
                        .answer())
                .contains("0.001");
        assertThat(sheet.strips().get(0).pictures()).hasSize(3);
    }

    @Test
    void everyCharacterIsInTheTypeface() throws IOException {
        Texts chinese = new Texts(Language.CHINESE);
        LaneRecord first = TrainedLane.of('A', TrainedLane.SPEC);
        LaneRecord second = TrainedLane.diverged('B');
        Worksheet sheet = Worksheet.of(List.of(first, second), chinese, ExportProgress.NONE);
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = PdfFonts.embedIn(document);
            String all = sheet.heading().title()
                    + sheet.heading().introduction()
                    + sheet.heading().nameLine()
                    + sheet.heading().keyNote()
                    + sheet.table().head()
                    + sheet.questions()
                    + sheet.charts();
            assertThat(fonts.isOwn(PdfFonts.onOneLine(all))).isTrue();
        }
    }

    @Test
    void nothingIsLeftWhenItIsCancelledOrCannotBeWritten() {
        LaneRecord lane = TrainedLane.unmoved('A', TrainedLane.SPEC);
        assertThatThrownBy(
                        () -> WorksheetFiles.write(folder.resolve("a.pdf"), List.of(lane), Language.ENGLISH, share -> {
                            if (share > 0.92) {
                                throw new CancellationException();
                            }
                        }))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> WorksheetFiles.write(
                        folder.resolve("no/a.html"), List.of(lane), Language.ENGLISH, ExportProgress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no folder");
        assertThat(folder.toFile().list()).isEmpty();
    }

    private static Question containing(Worksheet sheet, String words) {
        return sheet.questions().stream()
                .filter(question -> question.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not asked: " + sheet.questions()));
    }

    private static Recording last(LaneRecord lane) {
        return lane.view().recordings().get(lane.view().recordings().size() - 1);
    }

    /** Returns the text of a page without blanks, which line breaks may have taken. */
    private static String text(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                return squeezed(new PDFTextStripper().getText(document));
            }
        }
        return squeezed(Files.readString(file)
                .replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
