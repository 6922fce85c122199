package org.tripletlab.export.vector;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.geom.AffineTransform;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.export.font.PdfFonts;

/** One PDF page of just the picture's size, with real text, and the recipe in its properties. */
public final class PdfFile implements Closeable {
    /** Property that holds the recipe. */
    public static final String RECIPE = "tripletlab";

    /** A pixel is a 96th of an inch, as browsers have it, a point a 72nd. */
    private static final float POINTS_PER_PIXEL = 0.75f;

    private final PDDocument document = new PDDocument();
    private final PdfBoxGraphics2D pen;
    private final int[] pixels;
    private final float scale;

    /**
     * Begins a file.
     *
     * @param units width and height that are drawn on
     * @param pixels width and height of the picture
     */
    public PdfFile(int[] units, int[] pixels) throws IOException {
        this.pixels = pixels;
        scale = POINTS_PER_PIXEL * pixels[0] / units[0];
        pen = new PdfBoxGraphics2D(document, (float) units[0], (float) units[1]);
        pen.setFontTextDrawer(new Typeface(PdfFonts.embedIn(document)));
    }

    /** Returns what the page is drawn with. */
    public PdfBoxGraphics2D pen() {
        return pen;
    }

    /** Writes what was drawn; nothing can be drawn afterwards. */
    public void write(OutputStream out, String title, String language, String recipe) throws IOException {
        pen.dispose();
        PDPage page = new PDPage(new PDRectangle(POINTS_PER_PIXEL * pixels[0], POINTS_PER_PIXEL * pixels[1]));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(Matrix.getScaleInstance(scale, scale));
            content.drawForm(pen.getXFormObject());
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("TripletLab " + ProgramVersion.read());
        document.getDocumentInformation().setCustomMetadataValue(RECIPE, recipe);
        document.getDocumentCatalog().setLanguage(language);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Writes text in the bundled typeface as text, and what that lacks as outlines with their text. */
    private static final class Typeface extends PdfBoxGraphics2DFontTextDrawer {
        private final PdfFonts fonts;

        Typeface(PdfFonts fonts) {
            this.fonts = fonts;
        }

        @Override
        protected boolean hasDynamicFontMapping() {
            return true;
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
            return fonts.font(isHeavy(font));
        }

        @Override
        public boolean canDrawText(AttributedCharacterIterator words, IFontTextDrawerEnv environment) {
            return true;
        }

        @Override
        public void drawText(AttributedCharacterIterator words, IFontTextDrawerEnv environment)
                throws IOException, FontFormatException {
            StringBuilder text = new StringBuilder();
            for (char c = words.first(); c != CharacterIterator.DONE; c = words.next()) {
                text.append(c);
            }
            words.first();
            if (fonts.isOwn(text.toString())) {
                super.drawText(words, environment);
                return;
            }
            Font font = environment.getFont();
            environment.applyPaint(environment.getPaint(), null);
            fonts.writeOutlined(
                    environment.getContentStream(),
                    text.toString(),
                    isHeavy(font),
                    font.getSize2D(),
                    new AffineTransform());
        }

        private static boolean isHeavy(Font font) {
            return font.getFontName().endsWith("Bold");
        }
    }
}
