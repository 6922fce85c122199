package org.tripletlab.export.vector;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGPath;
import org.tripletlab.export.font.PictureText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws into an SVG document. Letters are drawn as shapes, because only browsers load a typeface from within an SVG: Inkscape
 * and librsvg would take another one, of other widths, in which words lie on each other. The text itself lies over its shapes,
 * unseen and of the same width, so that it can be found, selected and read aloud.
 */
final class SvgPen extends SVGGraphics2D {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";
    /** Hundredths of a unit are finer than any screen. */
    private static final int DECIMALS = 2;

    private final PictureText text;
    private final Graphics2D ruler;

    SvgPen(Document document, PictureText text) {
        super(context(document), false);
        this.text = text;
        ruler = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        PictureText.smooth(ruler);
    }

    private static SVGGeneratorContext context(Document document) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setGenericImageHandler(new SvgImages());
        context.setPrecision(DECIMALS);
        context.setComment(null);
        return context;
    }

    @Override
    public void drawString(String words, float x, float y) {
        boolean heavy = getFont().getFontName().endsWith("Bold");
        double size = getFont().getSize2D();
        Element shape = element("path");
        shape.setAttribute("d", SVGPath.toSVGPathData(text.outline(words, heavy, size, x, y), getGeneratorContext()));
        Element read = element("text");
        read.setAttribute("x", number(x));
        read.setAttribute("y", number(y));
        read.setAttribute("textLength", number(text.width(ruler, words, heavy, size)));
        read.setAttribute("lengthAdjust", "spacingAndGlyphs");
        read.setAttribute("font-size", number(size));
        read.setAttribute("fill-opacity", "0");
        read.setTextContent(words);
        Element both = element("g");
        both.appendChild(shape);
        both.appendChild(read);
        getDOMGroupManager().addElement(both, DOMGroupManager.FILL);
    }

    private String number(double value) {
        return getGeneratorContext().doubleString(value);
    }

    private Element element(String name) {
        return getDOMFactory().createElementNS(NAMESPACE, name);
    }
}
