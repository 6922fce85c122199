package org.tripletlab.export.worksheet;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.tripletlab.export.worksheet.Worksheet.ColourKey;
import org.tripletlab.export.worksheet.Worksheet.Question;
import org.tripletlab.export.worksheet.Worksheet.Strip;
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
    private static final int ABREAST = 2;
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
        colours(sheet.colours());
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
        paper.space(GAP);
        for (String recipe : sheet.recipes()) {
            paper.paragraph(recipe, false, SMALL, 0);
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

    private void colours(List<ColourKey> keys) throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        paper.space(2 * GAP);
        float x = PdfSheet.MARGIN;
        String title = texts.get("worksheet.colours");
        paper.write(title, true, SMALL, x, paper.top());
        x += (float) paper.width(title, SMALL) + 2 * GAP;
        for (ColourKey key : keys) {
            float width = SMALL + 4 + (float) paper.width(key.name(), SMALL);
            if (x + width > PdfSheet.MARGIN + PdfSheet.WIDTH) {
                x = PdfSheet.MARGIN;
                paper.space(PdfSheet.height(1, SMALL));
            }
            PDPageContentStream pen = paper.pen();
            pen.setNonStrokingColor(new Color(key.rgb()));
            pen.addRect(x, paper.top() - 1, SMALL, SMALL);
            pen.fill();
            paper.write(key.name(), false, SMALL, x + SMALL + 4, paper.top());
            x += width + 1.5f * GAP;
        }
    }

    private void charts(List<Chart> charts) throws IOException {
        PdfChart drawn = new PdfChart(paper);
        float width = (PdfSheet.WIDTH - (ABREAST - 1) * 2 * GAP) / ABREAST;
        for (int i = 0; i < charts.size(); i += ABREAST) {
            paper.space(GAP);
            paper.keepTogether(PdfChart.HEIGHT + 2 * GAP);
            float top = paper.top();
            for (int k = i; k < Math.min(charts.size(), i + ABREAST); k++) {
                drawn.draw(charts.get(k), PdfSheet.MARGIN + (k - i) * (width + 2 * GAP), top, width);
            }
            paper.space(PdfChart.HEIGHT + GAP);
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
