package org.tripletlab.export.worksheet;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.tripletlab.export.font.PdfFonts;

/** Pages of A4 that are filled from the top; what does not fit begins a new one. Lengths are in points. */
final class PdfSheet implements AutoCloseable {
    static final float MARGIN = 42;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.4f;
    private static final Color INK = new Color(0x1B222C);

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts;
    private PDPageContentStream pen;
    private float y;

    PdfSheet(String title, String language) throws IOException {
        fonts = PdfFonts.embedIn(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        turn();
    }

    private void turn() throws IOException {
        if (pen != null) {
            pen.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    /** Makes sure that so much can come without a break. */
    void keepTogether(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    void space(float height) {
        y -= height;
    }

    float top() {
        return y;
    }

    PDPageContentStream pen() {
        return pen;
    }

    /** Returns the lines of a paragraph. */
    List<String> lines(String text, boolean heavy, float size, float width) throws IOException {
        return fonts.wrap(text, heavy, size, width);
    }

    static float height(int lines, float size) {
        return lines * size * LEADING;
    }

    void paragraph(String text, boolean heavy, float size, float indent, Color colour) throws IOException {
        for (String line : lines(text, heavy, size, WIDTH - indent)) {
            keepTogether(height(1, size));
            y -= height(1, size);
            write(line, heavy, size, MARGIN + indent, y + 0.3f * size, colour);
        }
    }

    void paragraph(String text, boolean heavy, float size, float indent) throws IOException {
        paragraph(text, heavy, size, indent, INK);
    }

    /** Writes one line where the caller wants it. */
    void write(String text, boolean heavy, float size, float x, float baseline, Color colour) throws IOException {
        pen.setNonStrokingColor(colour);
        fonts.write(pen, text, heavy, size, x, baseline);
    }

    /** Writes one line so that it ends at a place. */
    void writeEnding(String text, float size, float right, float baseline) throws IOException {
        float width = (float) fonts.width(text, false, size);
        write(text, false, size, right - width, baseline, INK);
    }

    void write(String text, boolean heavy, float size, float x, float baseline) throws IOException {
        write(text, heavy, size, x, baseline, INK);
    }

    double width(String text, float size) throws IOException {
        return fonts.width(text, false, size);
    }

    void rule(float fromX, float toX, float atY, float width) throws IOException {
        pen.setStrokingColor(INK);
        pen.setLineWidth(width);
        pen.setLineDashPattern(new float[0], 0);
        pen.moveTo(fromX, atY);
        pen.lineTo(toX, atY);
        pen.stroke();
    }

    /** Draws a JPEG as it is. */
    void picture(byte[] jpeg, float x, float bottom, float side) throws IOException {
        pen.drawImage(JPEGFactory.createFromByteArray(document, jpeg), x, bottom, side, side);
    }

    byte[] save() throws IOException {
        pen.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
