package org.tripletlab.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Text in pictures, in the bundled typeface, so that Chinese reads on a machine without a Chinese font. Needs no display.
 */
public final class PictureText {
    private static final String FOLDER = "/org/tripletlab/text/fonts/";

    private final Font regular;
    private final Font bold;

    private PictureText(Font regular, Font bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /**
     * Loads the typeface.
     *
     * @throws IOException with one sentence if this machine cannot draw text
     */
    public static PictureText load() throws IOException {
        if (System.getProperty("java.awt.headless") == null) {
            // Pictures are drawn in memory; without this, AWT would look for a display it does not need.
            System.setProperty("java.awt.headless", "true");
        }
        try {
            PictureText text = new PictureText(font("TripletLabSans-Regular.ttf"), font("TripletLabSans-Bold.ttf"));
            Graphics2D probe = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
            probe.setFont(text.regular);
            probe.drawString("A", 0, 8);
            probe.dispose();
            return text;
        } catch (FontFormatException | RuntimeException | LinkageError | InternalError e) {
            throw new IOException(
                    "This machine cannot draw text into pictures: Java found no usable fontconfig and freetype"
                            + " libraries; install them (on Debian: apt install fontconfig libfreetype6).",
                    e);
        }
    }

    private static Font font(String name) throws IOException, FontFormatException {
        try (InputStream in = PictureText.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("The font " + name + " is missing from the program; install it again.");
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

    /** Sets the typeface for a text; characters that the bundled one lacks come from whatever the machine has. */
    public void choose(Graphics2D pen, String text, boolean heavy, double size) {
        Font font = (heavy ? bold : regular).deriveFont((float) size);
        if (font.canDisplayUpTo(text) >= 0) {
            font = new Font(Font.SANS_SERIF, heavy ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
        }
        pen.setFont(font);
    }

    /** Returns the width of a text in pixels. */
    public double width(Graphics2D pen, String text, boolean heavy, double size) {
        choose(pen, text, heavy, size);
        return pen.getFontMetrics().getStringBounds(text, pen).getWidth();
    }

    /** Puts a text from outside on one line, cuts it where it is too wide, and ends it with an ellipsis then. */
    public String shorten(Graphics2D pen, String words, boolean heavy, double size, double available) {
        String text = withoutControls(words);
        if (width(pen, text, heavy, size) <= available) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(pen, text.substring(0, end) + "…", heavy, size) > available) {
            end = text.offsetByCodePoints(end, -1);
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
        return text.replaceAll("\\p{Cc}", " ");
    }
}
