package org.tripletlab.export;

import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The bundled typeface in one PDF document. Its text can be searched and copied; of the typeface only the characters that
 * are used go into the file.
 */
public final class PdfFonts {
    private static final String FOLDER = "/org/tripletlab/text/fonts/";
    /** Glyph widths are told in thousandths of the height of the type. */
    private static final double UNITS = 1000;

    private static final int LACKING = '□';

    private final PDFont regular;
    private final PDFont bold;
    private final CmapLookup characters;

    private PdfFonts(PDFont regular, PDFont bold, CmapLookup characters) {
        this.regular = regular;
        this.bold = bold;
        this.characters = characters;
    }

    /**
     * Makes the typeface known to a document.
     *
     * @param document stays open until it has been saved: the glyphs are gathered then
     * @throws IOException with one sentence if the program is incomplete
     */
    public static PdfFonts embedIn(PDDocument document) throws IOException {
        TrueTypeFont regular = parse("TripletLabSans-Regular.ttf");
        document.registerTrueTypeFontForClosing(regular);
        TrueTypeFont bold = parse("TripletLabSans-Bold.ttf");
        document.registerTrueTypeFontForClosing(bold);
        return new PdfFonts(
                PDType0Font.load(document, regular, true),
                PDType0Font.load(document, bold, true),
                regular.getUnicodeCmapLookup());
    }

    private static TrueTypeFont parse(String name) throws IOException {
        try (InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("The font " + name + " is missing from the program; install it again.");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    /** Returns the typeface for {@code showText}. */
    public PDFont font(boolean heavy) {
        return heavy ? bold : regular;
    }

    /**
     * Returns a text that can be shown: a character that the typeface lacks becomes an empty box, a line break or a tab a
     * space. Whoever shows a text from outside, such as a class name, passes it through here first.
     */
    public String showable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .map(character -> Character.isISOControl(character)
                        ? ' '
                        : characters.getGlyphId(character) > 0 ? character : LACKING)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /**
     * Returns how wide a text is.
     *
     * @param text {@linkplain #showable showable}
     * @param size height of the type; the width is in its unit
     */
    public double width(String text, boolean heavy, double size) throws IOException {
        return font(heavy).getStringWidth(text) / UNITS * size;
    }

    /**
     * Breaks a text into lines where its language allows it.
     *
     * @param text {@linkplain #showable showable}
     * @param available width of a line, in the unit of {@code size}
     */
    public List<String> wrap(String text, boolean heavy, double size, double available) throws IOException {
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
