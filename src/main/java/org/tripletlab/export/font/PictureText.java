package org.tripletlab.export.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tripletlab.export.ExportException;
import org.tripletlab.text.Message;

/**
 * Text in pictures, in the bundled typeface, so that Chinese reads on a machine without a Chinese font; characters that it
 * lacks come from the fonts of the machine, shaped and from right to left where their script needs it. Needs no display.
 */
public final class PictureText {
    private static final String FOLDER = "/org/tripletlab/text/fonts/";

    /** As {@link #smooth} draws. */
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private final Font regular;
    private final Font bold;
    private final SystemFonts system;

    private PictureText(Font regular, Font bold, SystemFonts system) {
        this.regular = regular;
        this.bold = bold;
        this.system = system;
    }

    /**
     * Loads the typeface.
     *
     * @throws IOException with one sentence if this machine cannot draw text
     */
    public static PictureText load() throws IOException {
        return load(SystemFonts.ofThisMachine());
    }

    /** Loads the typeface for a machine that has only these other fonts. */
    static PictureText load(SystemFonts system) throws IOException {
        if (System.getProperty("java.awt.headless") == null) {
            // Pictures are drawn in memory; without this, AWT would look for a display it does not need.
            System.setProperty("java.awt.headless", "true");
        }
        try {
            PictureText text =
                    new PictureText(font("TripletLabSans-Regular.ttf"), font("TripletLabSans-Bold.ttf"), system);
            Graphics2D probe = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
            probe.setFont(text.regular);
            probe.drawString("A", 0, 8);
            probe.dispose();
            return text;
        } catch (FontFormatException | RuntimeException | LinkageError | InternalError e) {
            throw new ExportException(Message.of("export.failed.no-text"), e);
        }
    }

    private static Font font(String name) throws IOException, FontFormatException {
        try (InputStream in = PictureText.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new ExportException(Message.of("export.failed.no-font", name));
            }
            return Font.createFont(Font.TRUETYPE_FONT, in)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        }
    }

    /** Makes a picture's pen draw smooth text. */
    public static void smooth(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** Returns the bundled typeface. */
    public Font font(boolean heavy, double size) {
        return (heavy ? bold : regular).deriveFont((float) size);
    }

    /** Tells whether the bundled typeface has all characters of a text, and they stand one after another from left to right. */
    public boolean isOwn(String text) {
        return regular.canDisplayUpTo(text) < 0 && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Returns the letters of a text that no font of this machine has; each is drawn as an empty box. */
    public Set<String> missing(String text) {
        String composed = composed(text);
        return isOwn(composed) ? Set.of() : runs(composed, false).missing();
    }

    private FontRuns runs(String text, boolean heavy) {
        return new FontRuns(composed(text), heavy ? bold : regular, heavy, system);
    }

    private Optional<TextLayout> layout(String text, boolean heavy, double size) {
        return runs(text, heavy).sized(size).map(sized -> new TextLayout(sized.getIterator(), SMOOTH));
    }

    /** Draws a line of text. */
    public void draw(Graphics2D pen, String words, boolean heavy, double size, double x, double baseline) {
        String text = composed(words);
        if (isOwn(text)) {
            pen.setFont(font(heavy, size));
            pen.drawString(text, (float) x, (float) baseline);
        } else {
            layout(text, heavy, size).ifPresent(layout -> layout.draw(pen, (float) x, (float) baseline));
        }
    }

    /** Returns the shape of a line of text. */
    public Shape outline(String words, boolean heavy, double size, double x, double baseline) {
        String text = composed(words);
        if (isOwn(text)) {
            return font(heavy, size).createGlyphVector(SMOOTH, text).getOutline((float) x, (float) baseline);
        }
        AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
        return layout(text, heavy, size).map(layout -> layout.getOutline(place)).orElseGet(Path2D.Double::new);
    }

    /**
     * A letter of a line as people see it.
     *
     * @param text its characters
     * @param x where it begins, from the beginning of the line
     * @param width of it
     */
    record Letter(String text, double x, double width) {}

    /**
     * Returns the letters of a line that the bundled typeface cannot draw, in visual order from left to right.
     */
    List<Letter> letters(String words, boolean heavy, double size) {
        String text = composed(words);
        Optional<TextLayout> layout = missing(text).isEmpty() ? layout(text, heavy, size) : Optional.empty();
        if (layout.isEmpty() || layout.get().getCharacterCount() != text.length()) {
            return List.of(new Letter(
                    words,
                    0,
                    layout(text, heavy, size).map(TextLayout::getAdvance).orElse(0f)));
        }
        List<Letter> letters = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            Rectangle2D place =
                    layout.get().getLogicalHighlightShape(start, end).getBounds2D();
            letters.add(new Letter(text.substring(start, end), place.getX(), place.getWidth()));
        }
        letters.sort(Comparator.comparingDouble(Letter::x));
        return letters;
    }

    /** Returns the width of a text in the unit of its size. */
    public double width(Graphics2D pen, String words, boolean heavy, double size) {
        String text = composed(words);
        if (isOwn(text)) {
            pen.setFont(font(heavy, size));
            return pen.getFontMetrics().getStringBounds(text, pen).getWidth();
        }
        return layout(text, heavy, size).map(TextLayout::getAdvance).orElse(0f);
    }

    /** Puts a text from outside on one line, cuts it where it is too wide, and ends it with an ellipsis then. */
    public String shorten(Graphics2D pen, String words, boolean heavy, double size, double available) {
        String text = withoutControls(words);
        if (width(pen, text, heavy, size) <= available) {
            return text;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = letters.last();
        while (end > 0 && width(pen, text.substring(0, end) + "…", heavy, size) > available) {
            end = letters.previous();
        }
        return text.substring(0, end) + "…";
    }

    /** Breaks a text into lines that fit, where its language allows a break; the last line is shortened if there are more. */
    public List<String> wrap(Graphics2D pen, String words, double size, double available, int mostLines) {
        String text = withoutControls(words);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next = breaks.first(); next != BreakIterator.DONE; next = breaks.next()) {
            boolean fits = width(pen, text.substring(start, next).strip(), false, size) <= available;
            if (!fits && end > start && lines.size() + 1 < mostLines) {
                lines.add(text.substring(start, end).strip());
                start = end;
            }
            end = next;
        }
        lines.add(shorten(pen, text.substring(start).strip(), false, size, available));
        return lines;
    }

    /** No typeface has a glyph for a line break or a tab; a pen would draw a box, or nothing. */
    private static String withoutControls(String text) {
        return composed(text).replaceAll("\\p{Cc}", " ");
    }

    /** Names of files come decomposed from macOS; few fonts place an accent as well as they draw the whole letter. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
