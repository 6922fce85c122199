package org.tripletlab.export.font;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * The bundled typeface in one PDF document. Its text can be searched and copied; of the typeface only the characters that
 * are used go into the file. What it lacks is drawn as shapes from the fonts of the machine.
 */
public final class PdfFonts {
    /** Glyph widths are given in thousandths of the font size. */
    private static final double UNITS = 1000;

    /** A letter that is not drawn and carries the text of what is. */
    private static final String UNSEEN = "x";

    private final PDFont regular;
    private final PDFont bold;
    private final CmapLookup characters;
    private final PictureText outlines;
    private final Graphics2D ruler;

    private PdfFonts(PDFont regular, PDFont bold, CmapLookup characters, PictureText outlines) {
        this.regular = regular;
        this.bold = bold;
        this.characters = characters;
        this.outlines = outlines;
        ruler = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        PictureText.smooth(ruler);
    }

    /**
     * Makes the typeface known to a document.
     *
     * @param document stays open until it has been saved: the glyphs are gathered then
     * @throws IOException with one sentence if the program is incomplete
     */
    public static PdfFonts embedIn(PDDocument document) throws IOException {
        return embedIn(document, PictureText.load());
    }

    static PdfFonts embedIn(PDDocument document, PictureText outlines) throws IOException {
        TrueTypeFont regular = BundledTypeface.parse("TripletLabSans-Regular.ttf");
        document.registerTrueTypeFontForClosing(regular);
        TrueTypeFont bold = BundledTypeface.parse("TripletLabSans-Bold.ttf");
        document.registerTrueTypeFontForClosing(bold);
        return new PdfFonts(
                PDType0Font.load(document, regular, true),
                PDType0Font.load(document, bold, true),
                regular.getUnicodeCmapLookup(),
                outlines);
    }

    /** Returns the typeface for {@code showText}. */
    public PDFont font(boolean heavy) {
        return heavy ? bold : regular;
    }

    /** Tells whether the bundled typeface has all characters of a text, and they stand one after another from left to right. */
    public boolean isOwn(String text) {
        return text.codePoints().allMatch(character -> characters.getGlyphId(character) > 0) && outlines.isOwn(text);
    }

    /** Returns the text on one line: a line break or a tab becomes a space. */
    public static String onOneLine(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }

    /**
     * Writes a line; nothing else may be being written.
     *
     * @param size height of the type; places are in its unit, upwards
     */
    public void write(PDPageContentStream pen, String words, boolean heavy, double size, double x, double baseline)
            throws IOException {
        String text = onOneLine(words);
        if (!isOwn(text)) {
            AffineTransform upwards = AffineTransform.getTranslateInstance(x, baseline);
            upwards.scale(1, -1);
            writeOutlined(pen, text, heavy, size, upwards);
            return;
        }
        pen.beginText();
        pen.setFont(font(heavy), (float) size);
        pen.newLineAtOffset((float) x, (float) baseline);
        pen.showText(text);
        pen.endText();
    }

    /**
     * Draws a line that the bundled typeface cannot, as shapes. Fonts of the machine often may not be embedded, and PDF does not
     * shape; the text itself is attached to a letter that is not drawn, so that it can be found and copied.
     *
     * @param place of the beginning of the baseline, with y downwards
     */
    public void writeOutlined(PDPageContentStream pen, String text, boolean heavy, double size, AffineTransform place)
            throws IOException {
        pen.saveGraphicsState();
        // Readers expect letters in the order in which they stand, and bring those of Arabic into the order of reading.
        boolean turned = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        List<PictureText.Letter> letters = turned
                ? outlines.letters(text, heavy, size)
                : List.of(new PictureText.Letter(text, 0, width(text, heavy, size)));
        for (PictureText.Letter letter : letters) {
            writeUnseen(pen, letter, heavy, size, place);
        }
        fill(pen, outlines.outline(text, heavy, size, 0, 0).getPathIterator(place));
        pen.restoreGraphicsState();
    }

    private void writeUnseen(
            PDPageContentStream pen, PictureText.Letter letter, boolean heavy, double size, AffineTransform place)
            throws IOException {
        beginText(pen, letter.text());
        pen.beginText();
        pen.setRenderingMode(RenderingMode.NEITHER);
        pen.setFont(font(heavy), (float) size);
        double unseen = font(heavy).getStringWidth(UNSEEN) / UNITS * size;
        pen.setHorizontalScaling((float) (100 * Math.max(0.01, letter.width() / unseen)));
        AffineTransform start = new AffineTransform(place);
        start.translate(letter.x(), 0);
        start.scale(1, -1);
        pen.setTextMatrix(new Matrix(start));
        pen.showText(UNSEEN);
        pen.endText();
        pen.endMarkedContent();
    }

    /** Begins what stands for a text. Readers look for the text in this place alone, where PDFBox has no other way to put it. */
    @SuppressWarnings("deprecation")
    private static void beginText(PDPageContentStream pen, String text) throws IOException {
        String marked = HexFormat.of().formatHex(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        pen.appendRawCommands("/Span <</ActualText <" + marked + ">>> BDC\n");
    }

    private static void fill(PDPageContentStream pen, PathIterator path) throws IOException {
        if (path.isDone()) {
            return;
        }
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> pen.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> pen.lineTo(p[0], p[1]);
                // A PDF has cubic curves only.
                case PathIterator.SEG_QUADTO ->
                    pen.curveTo(
                            x + (p[0] - x) * 2 / 3,
                            y + (p[1] - y) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3,
                            p[3] + (p[1] - p[3]) * 2 / 3,
                            p[2],
                            p[3]);
                case PathIterator.SEG_CUBICTO -> pen.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> pen.closePath();
            }
            int last = switch (path.currentSegment(p)) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            x = p[last];
            y = p[last + 1];
        }
        pen.fill();
    }

    /**
     * Returns how wide a text is.
     *
     * @param size height of the type; the width is in its unit
     */
    public double width(String words, boolean heavy, double size) throws IOException {
        String text = onOneLine(words);
        return isOwn(text) ? font(heavy).getStringWidth(text) / UNITS * size : outlines.width(ruler, text, heavy, size);
    }

    /**
     * Breaks a text into lines where its language allows it.
     *
     * @param available width of a line, in the unit of {@code size}
     */
    public List<String> wrap(String words, boolean heavy, double size, double available) throws IOException {
        String text = onOneLine(words);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next = breaks.first(); next != BreakIterator.DONE; next = breaks.next()) {
            boolean fits = width(text.substring(start, next).strip(), heavy, size) <= available;
            if (!fits && end > start) {
                lines.add(text.substring(start, end).strip());
                start = end;
            }
            end = next;
        }
        lines.add(text.substring(start).strip());
        return lines;
    }
}
