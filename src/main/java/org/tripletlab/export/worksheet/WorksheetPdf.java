package org.tripletlab.export.worksheet;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.tripletlab.export.worksheet.Worksheet.Chart;
import org.tripletlab.export.worksheet.Worksheet.Line;
import org.tripletlab.export.worksheet.Worksheet.Question;
import org.tripletlab.export.worksheet.Worksheet.Strip;
import org.tripletlab.plot.CurvePieces;
import org.tripletlab.plot.ValueAxis;
import org.tripletlab.text.Texts;

/** A worksheet as PDF on A4, with real text in both languages. */
final class WorksheetPdf {
    private static final float TEXT = 10;
    private static final float SMALL = 8;
    private static final float HEADING = 12;
    private static final float TITLE = 17;
    private static final float GAP = 8;
    private static final float INDENT = 18;
    private static final float LINE = 22;
    private static final float BLANK = 110;
    private static final int MOST_PICTURES = 4;
    private static final float CHART_HEIGHT = 120;
    private static final float AXIS = 28;
    private static final Color ANSWER = new Color(0x0B5D3B);

    private final PdfSheet paper;
    private final Texts texts;

    private WorksheetPdf(PdfSheet paper, Texts texts) {
        this.paper = paper;
        this.texts = texts;
    }

    /**
     * Returns the document.
     *
     * @param key whether the answers stand in it
     */
    static byte[] pages(Worksheet sheet, Texts texts, boolean key) throws IOException {
        try (PdfSheet paper =
                new PdfSheet(sheet.heading().title(), texts.language().locale().toLanguageTag())) {
            new WorksheetPdf(paper, texts).fill(sheet, key);
            return paper.save();
        }
    }

    private void fill(Worksheet sheet, boolean key) throws IOException {
        paper.paragraph(sheet.heading().title(), true, TITLE, 0);
        paper.space(4);
        paper.paragraph(key ? sheet.heading().keyNote() : sheet.heading().nameLine(), key, TEXT, 0);
        paper.space(4);
        paper.paragraph(sheet.heading().introduction(), false, TEXT, 0);
        for (Strip strip : sheet.strips()) {
            strip(strip);
        }
        charts(sheet.charts());
        table(sheet.table().head(), sheet.table().rows());
        paper.space(GAP);
        paper.keepTogether(4 * LINE);
        paper.paragraph(texts.get("worksheet.questions"), true, HEADING, 0);
        for (int i = 0; i < sheet.questions().size(); i++) {
            question(i + 1, sheet.questions().get(i), key);
        }
    }

    private void strip(Strip strip) throws IOException {
        float side = (PdfSheet.WIDTH - (MOST_PICTURES - 1) * GAP) / MOST_PICTURES;
        paper.space(GAP);
        paper.keepTogether(side + PdfSheet.height(3, HEADING));
        paper.paragraph(strip.name(), true, HEADING, 0);
        paper.space(side + 3);
        float bottom = paper.top();
        for (int i = 0; i < strip.pictures().size(); i++) {
            float left = PdfSheet.MARGIN + i * (side + GAP);
            String caption = strip.pictures().get(i).caption();
            paper.picture(strip.pictures().get(i).jpeg(), left, bottom, side);
            paper.write(
                    caption,
                    false,
                    SMALL,
                    left + (side - (float) paper.width(caption, SMALL)) / 2,
                    bottom - 1.3f * SMALL);
        }
        paper.space(2 * SMALL);
    }

    private void charts(List<Chart> charts) throws IOException {
        paper.space(GAP);
        paper.keepTogether(CHART_HEIGHT + 4 * GAP);
        float width = (PdfSheet.WIDTH - (charts.size() - 1) * 2 * GAP) / charts.size();
        float top = paper.top();
        for (int i = 0; i < charts.size(); i++) {
            chart(charts.get(i), PdfSheet.MARGIN + i * (width + 2 * GAP), top, width);
        }
        paper.space(CHART_HEIGHT + 2 * GAP);
    }

    private void chart(Chart chart, float left, float top, float width) throws IOException {
        paper.write(chart.title(), true, SMALL, left, top - SMALL);
        ValueAxis across = chart.across();
        ValueAxis up = chart.up();
        float x = left + AXIS;
        float right = left + width - GAP;
        float above = top - 2.2f * SMALL;
        float below = top - CHART_HEIGHT + SMALL;
        paper.rule(x, right, below, 0.6f);
        PDPageContentStream pen = paper.pen();
        pen.moveTo(x, below);
        pen.lineTo(x, above);
        pen.stroke();
        paper.writeEnding(WorksheetHtml.shown(up.high()), SMALL, x - 3, above - SMALL / 2);
        paper.writeEnding("0", SMALL, x - 3, below);
        String last = WorksheetHtml.shown(across.high());
        paper.write("0", false, SMALL, x, below - 1.3f * SMALL);
        paper.writeEnding(last, SMALL, right, below - 1.3f * SMALL);
        for (int i = 0; i < chart.lines().size(); i++) {
            line(chart.lines().get(i), across, up, LaneStroke.dashes(i), new float[] {x, right, below, above});
        }
    }

    private void line(Line line, ValueAxis across, ValueAxis up, float[] dashes, float[] frame) throws IOException {
        PDPageContentStream pen = paper.pen();
        pen.setLineWidth(1.2f);
        pen.setLineDashPattern(dashes, 0);
        float x = 0;
        float y = 0;
        List<List<Integer>> pieces = CurvePieces.of(line.steps().length, i -> line.values()[i]);
        for (List<Integer> piece : pieces) {
            for (int i : piece) {
                x = frame[0] + (float) across.share(line.steps()[i]) * (frame[1] - frame[0]);
                y = frame[2] + (float) up.share(line.values()[i]) * (frame[3] - frame[2]);
                if (i == piece.get(0)) {
                    pen.moveTo(x, y);
                } else {
                    pen.lineTo(x, y);
                }
            }
            if (piece.size() == 1) {
                pen.lineTo(x + 2, y);
            }
        }
        if (!pieces.isEmpty()) {
            pen.stroke();
            paper.write(String.valueOf(line.letter()), true, SMALL, x + 2, y - SMALL / 3);
        }
    }

    private void table(List<String> head, List<List<String>> rows) throws IOException {
        float column = PdfSheet.WIDTH / head.size();
        int most = 1;
        for (String cell : head) {
            most = Math.max(most, paper.lines(cell, true, SMALL, column - 4).size());
        }
        float headHeight = PdfSheet.height(most, SMALL);
        float rowHeight = PdfSheet.height(1, SMALL) + 3;
        paper.space(GAP);
        paper.keepTogether(headHeight + Math.min(rows.size(), MOST_PICTURES) * rowHeight + GAP);
        for (int c = 0; c < head.size(); c++) {
            List<String> lines = paper.lines(head.get(c), true, SMALL, column - 4);
            for (int i = 0; i < lines.size(); i++) {
                float baseline = paper.top() - PdfSheet.height(most - lines.size() + i + 1, SMALL) + 3;
                paper.write(lines.get(i), true, SMALL, PdfSheet.MARGIN + c * column, baseline);
            }
        }
        paper.space(headHeight);
        paper.rule(PdfSheet.MARGIN, PdfSheet.MARGIN + PdfSheet.WIDTH, paper.top(), 0.8f);
        for (List<String> row : rows) {
            paper.keepTogether(rowHeight);
            paper.space(rowHeight);
            for (int c = 0; c < row.size(); c++) {
                paper.write(row.get(c), false, SMALL, PdfSheet.MARGIN + c * column, paper.top() + 4);
            }
            paper.rule(PdfSheet.MARGIN, PdfSheet.MARGIN + PdfSheet.WIDTH, paper.top(), 0.3f);
        }
    }

    private void question(int number, Question question, boolean key) throws IOException {
        paper.space(GAP);
        int lines = paper.lines(question.text(), false, TEXT, PdfSheet.WIDTH - INDENT)
                .size();
        paper.keepTogether(PdfSheet.height(lines, TEXT) + (key ? 2 : Math.max(1, question.lines())) * LINE);
        float first = paper.top() - PdfSheet.height(1, TEXT) + 0.3f * TEXT;
        paper.write(number + ".", true, TEXT, PdfSheet.MARGIN, first);
        paper.paragraph(question.text(), false, TEXT, INDENT);
        if (key) {
            paper.paragraph(texts.format("worksheet.answer", question.answer()), true, TEXT, INDENT, ANSWER);
            return;
        }
        for (int i = 0; i < Math.max(1, question.lines()); i++) {
            paper.space(LINE);
            float end = question.lines() == 0 ? INDENT + BLANK : PdfSheet.WIDTH;
            paper.rule(PdfSheet.MARGIN + INDENT, PdfSheet.MARGIN + end, paper.top(), 0.5f);
        }
    }
}
