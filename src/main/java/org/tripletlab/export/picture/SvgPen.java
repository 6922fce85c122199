package org.tripletlab.export.picture;

import java.util.BitSet;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws into an SVG document, and notes which characters of the bundled typeface are used. */
final class SvgPen extends SVGGraphics2D {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";
    static final String FAMILY = "TripletLab Sans";
    /** Hundredths of a unit are finer than any screen. */
    private static final int DECIMALS = 2;

    private final BitSet regular = new BitSet();
    private final BitSet bold = new BitSet();

    SvgPen(Document document) {
        super(context(document), false);
    }

    private static SVGGeneratorContext context(Document document) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setGenericImageHandler(new SvgImages());
        context.setPrecision(DECIMALS);
        context.setComment(null);
        return context;
    }

    /** Text stays text, in a font that is told by family and weight; Batik would call the bold file regular. */
    @Override
    public void drawString(String words, float x, float y) {
        Element text = getDOMFactory().createElementNS(NAMESPACE, "text");
        boolean heavy = getFont().getFontName().endsWith("Bold") || getFont().isBold();
        boolean bundled = getFont().getFamily().equals(FAMILY);
        text.setAttribute("x", getGeneratorContext().doubleString(x));
        text.setAttribute("y", getGeneratorContext().doubleString(y));
        text.setAttribute("font-family", (bundled ? "'" + FAMILY + "', " : "") + "sans-serif");
        text.setAttribute("font-weight", heavy ? "bold" : "normal");
        text.setTextContent(words);
        getDOMGroupManager().addElement(text, DOMGroupManager.FILL);
        if (bundled) {
            words.codePoints().forEach((heavy ? bold : regular)::set);
        }
    }

    /** Returns the characters that were written in one weight of the bundled typeface. */
    BitSet characters(boolean heavy) {
        return heavy ? bold : regular;
    }
}
