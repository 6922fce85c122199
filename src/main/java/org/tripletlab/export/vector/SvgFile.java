package org.tripletlab.export.vector;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.tripletlab.export.ExportException;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.text.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One SVG file that needs nothing from outside: letters are shapes, images are data, and the recipe is its metadata. */
public final class SvgFile {
    private final Document document;
    private final SvgPen pen;

    /** Makes an empty file. */
    public SvgFile() throws IOException {
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SvgPen.NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new ExportException(Message.of("export.failed.no-xml"), e);
        }
        pen = new SvgPen(document, PictureText.load());
    }

    /** Returns what the file is drawn with. */
    public SvgPen pen() {
        return pen;
    }

    /**
     * Writes what was drawn.
     *
     * @param units width and height that were drawn on
     * @param pixels width and height at first sight
     */
    public void write(OutputStream out, double[] units, int[] pixels, String title, String language, String recipe)
            throws IOException {
        Element root = pen.getRoot();
        root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %s %s", plain(units[0]), plain(units[1])));
        root.setAttribute("width", String.valueOf(pixels[0]));
        root.setAttribute("height", String.valueOf(pixels[1]));
        root.setAttribute("role", "img");
        root.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", language);
        root.insertBefore(element("metadata", recipe), root.getFirstChild());
        root.insertBefore(element("title", title), root.getFirstChild());
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            // A full disk hides in the cause; its own words are the better ones.
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private Element element(String name, String content) {
        Element element = document.createElementNS(SvgPen.NAMESPACE, name);
        element.setTextContent(content);
        return element;
    }
}
