package org.tripletlab.export.animation;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tripletlab.export.ExportException;

/**
 * An animated GIF as a stream of frames, written by the JDK's own writer: one palette for all, each frame a rectangle that is
 * laid over what was there, shown for a time of its own, again and again.
 */
final class GifFrames implements Closeable {
    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String IMAGE = "javax_imageio_gif_image_1.0";

    private final ImageWriter writer;
    private final ImageWriteParam plain;
    private final MemoryCacheImageOutputStream out;
    private final IndexColorModel palette;
    private final String comment;
    private boolean begun;

    /**
     * Writes the head of the file.
     *
     * @param palette of 256 colours, the last one transparent
     * @param comment stands in the file before the first frame, in UTF-8; players ignore it
     */
    GifFrames(OutputStream to, int width, int height, IndexColorModel palette, String comment) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("gif");
        if (!writers.hasNext()) {
            throw ExportException.noEncoder("GIF");
        }
        this.palette = palette;
        this.comment = comment;
        writer = writers.next();
        plain = writer.getDefaultWriteParam();
        // Interlaced rows are of no use in a film, and packed worse.
        plain.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
        out = new MemoryCacheImageOutputStream(to);
        writer.setOutput(out);
        writer.prepareWriteSequence(head(width, height));
    }

    private IIOMetadata head(int width, int height) throws IOException {
        IIOMetadata head = writer.getDefaultStreamMetadata(plain);
        IIOMetadataNode root = new IIOMetadataNode(STREAM);
        IIOMetadataNode version = child(root, "Version");
        version.setAttribute("value", "89a");
        IIOMetadataNode screen = child(root, "LogicalScreenDescriptor");
        screen.setAttribute("logicalScreenWidth", Integer.toString(width));
        screen.setAttribute("logicalScreenHeight", Integer.toString(height));
        screen.setAttribute("colorResolution", "8");
        screen.setAttribute("pixelAspectRatio", "0");
        IIOMetadataNode table = child(root, "GlobalColorTable");
        table.setAttribute("sizeOfGlobalColorTable", Integer.toString(palette.getMapSize()));
        table.setAttribute("backgroundColorIndex", "0");
        table.setAttribute("sortFlag", "FALSE");
        for (int i = 0; i < palette.getMapSize(); i++) {
            IIOMetadataNode entry = child(table, "ColorTableEntry");
            entry.setAttribute("index", Integer.toString(i));
            entry.setAttribute("red", Integer.toString(palette.getRed(i)));
            entry.setAttribute("green", Integer.toString(palette.getGreen(i)));
            entry.setAttribute("blue", Integer.toString(palette.getBlue(i)));
        }
        head.setFromTree(STREAM, root);
        return head;
    }

    /**
     * Writes a frame.
     *
     * @param indices of the whole picture, row by row
     * @param width of the whole picture
     * @param where the part of it that is written; the rest stays as it was
     * @param hundredths how long it is shown, in hundredths of a second
     */
    void write(byte[] indices, int width, Rectangle where, int hundredths) throws IOException {
        BufferedImage part = new BufferedImage(where.width, where.height, BufferedImage.TYPE_BYTE_INDEXED, palette);
        byte[] target = ((DataBufferByte) part.getRaster().getDataBuffer()).getData();
        for (int row = 0; row < where.height; row++) {
            System.arraycopy(indices, (where.y + row) * width + where.x, target, row * where.width, where.width);
        }
        IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), plain);
        IIOMetadataNode root = new IIOMetadataNode(IMAGE);
        IIOMetadataNode place = child(root, "ImageDescriptor");
        place.setAttribute("imageLeftPosition", Integer.toString(where.x));
        place.setAttribute("imageTopPosition", Integer.toString(where.y));
        place.setAttribute("imageWidth", Integer.toString(where.width));
        place.setAttribute("imageHeight", Integer.toString(where.height));
        place.setAttribute("interlaceFlag", "FALSE");
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        control.setAttribute("transparentColorIndex", Integer.toString(GifPalette.TRANSPARENT));
        if (!begun) {
            IIOMetadataNode repeat = child(child(root, "ApplicationExtensions"), "ApplicationExtension");
            repeat.setAttribute("applicationID", "NETSCAPE");
            repeat.setAttribute("authenticationCode", "2.0");
            // Sub-block 1, and then how often: 0 is without end.
            repeat.setUserObject(new byte[] {1, 0, 0});
            IIOMetadataNode said = child(child(root, "CommentExtensions"), "CommentExtension");
            // The JDK writes one byte for a character; these are the bytes of UTF-8, as every tool reads them.
            said.setAttribute(
                    "value", new String(comment.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            begun = true;
        }
        about.setFromTree(IMAGE, root);
        writer.writeToSequence(new IIOImage(part, null, about), plain);
        // What is written is not read again; without this it would all stay in memory.
        out.flushBefore(out.getStreamPosition());
    }

    private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
        IIOMetadataNode child = new IIOMetadataNode(name);
        parent.appendChild(child);
        return child;
    }

    /** Writes the end of the file; the stream it goes to stays open. */
    void end() throws IOException {
        writer.endWriteSequence();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        writer.dispose();
        out.close();
    }
}
