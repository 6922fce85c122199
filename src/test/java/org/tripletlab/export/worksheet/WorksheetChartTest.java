package org.tripletlab.export.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tripletlab.export.worksheet.Worksheet.Heading;
import org.tripletlab.export.worksheet.Worksheet.Line;
import org.tripletlab.export.worksheet.Worksheet.Table;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

class WorksheetChartTest {
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private static final double[] STEPS = {0, 20, 40};
    private static final double NONE = Double.NaN;

    @Test
    void onlyALaneWithValuesHasALineAndALetter() throws IOException {
        Worksheet sheet = sheet(new Chart(
                "",
                List.of(
                        new Line('Q', STEPS, new double[] {NONE, Double.POSITIVE_INFINITY, NONE}),
                        new Line('V', STEPS, new double[] {0.5, 0.25, NONE}))));
        assertThat(WorksheetHtml.page(sheet, ENGLISH, false))
                .contains(">V</text>", "d=\"M34 8L174 68\"")
                .doesNotContain(">Q</text>", "d=\"\"", "NaN");
        assertThat(textOfPdf(sheet)).contains("V").doesNotContain("Q");
    }

    @Test
    void theFirstStepsOfALossAreCutOffAndSaid() throws IOException {
        double[] steps = new double[30];
        double[] loss = new double[30];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = 20 * i;
            loss[i] = i == 0 ? 1.75 : 0.2;
        }
        List<Line> lines = List.of(new Line('A', steps, loss));
        Chart chart = new Chart("", lines, 0, false, true);
        assertThat(chart.up().high()).isEqualTo(0.2);
        assertThat(WorksheetHtml.page(sheet(chart), ENGLISH, false)).contains("↑ 1.75");
        assertThat(textOfPdf(sheet(chart))).contains("↑ 1.75");
        assertThat(new Chart("", lines).beyond()).isEmpty();
    }

    @Test
    void aValueBetweenMissingOnesIsSeen() throws IOException {
        Worksheet sheet = sheet(new Chart("", List.of(new Line('V', STEPS, new double[] {NONE, 1, NONE}))));
        assertThat(WorksheetHtml.page(sheet, ENGLISH, false)).contains("d=\"M174 8h2\"");
        assertThat(textOfPdf(sheet)).contains("V");
    }

    @Test
    void aChartOfZerosOrOfNothingEndsAtOne() {
        for (double value : new double[] {0, -0.5, NONE}) {
            Chart chart = new Chart("", List.of(new Line('V', STEPS, new double[] {value, value, value})));
            assertThat(chart.up().high()).isEqualTo(1);
            assertThat(chart.across().high()).isEqualTo(40);
        }
        assertThat(new Chart("", List.of()).across().high()).isEqualTo(1);
    }

    private static Worksheet sheet(Chart chart) {
        return new Worksheet(
                new Heading("", "", "", ""),
                List.of(),
                List.of(),
                List.of(chart),
                new Table(List.of(""), List.of()),
                List.of(),
                List.of());
    }

    private static String textOfPdf(Worksheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(WorksheetPdf.pages(sheet, ENGLISH, false))) {
            // The heading of the questions is no part of the chart.
            return new PDFTextStripper().getText(document).replace(ENGLISH.get("worksheet.questions"), "");
        }
    }
}
