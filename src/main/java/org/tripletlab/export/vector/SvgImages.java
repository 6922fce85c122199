package org.tripletlab.export.vector;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.batik.svggen.CachedImageHandlerBase64Encoder;
import org.tripletlab.export.ExportException;

/** Puts images into an SVG as data, each once, encoded by Java itself instead of one more part of Batik. */
final class SvgImages extends CachedImageHandlerBase64Encoder {
    @Override
    public void encodeImage(BufferedImage image, OutputStream out) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", png)) {
            throw ExportException.noEncoder("PNG");
        }
        out.write(Base64.getEncoder().encode(png.toByteArray()));
    }
}
