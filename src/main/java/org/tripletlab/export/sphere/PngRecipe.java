package org.tripletlab.export.sphere;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tripletlab.export.ExportException;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.text.Message;

/**
 * A PNG that carries the recipe of what it shows, so that the picture alone is enough to repeat the experiment.
 *
 * <p>The recipe is an international text chunk ({@code iTXt}, UTF-8, not compressed, keyword {@value #KEYWORD}; PNG
 * Specification, third edition, section 11.3.3.4) that every picture viewer ignores and every PNG tool can list.
 */
public final class PngRecipe {
    /** Keyword of the text chunk. */
    public static final String KEYWORD = "tripletlab";

    /** The longest recipe that is written or read, in bytes of UTF-8: 4 MiB. */
    public static final int MAX_BYTES = 4 << 20;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER_END = 8 + 25;
    private static final int ITXT = 0x69545874;
    private static final int IEND = 0x49454E44;

    private PngRecipe() {}

    /**
     * Writes a picture with its recipe, whole or not at all.
     *
     * @param recipe usually one JSON object
     * @throws IOException with one sentence if the file cannot be written or the recipe is longer than 4 MiB
     */
    public static void write(BufferedImage picture, String recipe, Path file) throws IOException {
        write(picture, recipe, file, ExportProgress.NONE);
    }

    /**
     * Writes a picture with its recipe, whole or not at all, and says how far it has come; a large one takes seconds.
     *
     * @throws IOException as {@link #write(BufferedImage, String, Path)}
     */
    public static void write(BufferedImage picture, String recipe, Path file, ExportProgress progress)
            throws IOException {
        byte[] png = encode(picture, progress);
        byte[] chunk = chunk(recipe, file);
        AtomicFile.write(file, out -> {
            out.write(png, 0, HEADER_END);
            out.write(chunk);
            out.write(png, HEADER_END, png.length - HEADER_END);
        });
    }

    private static byte[] encode(BufferedImage picture, ExportProgress progress) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        if (!writers.hasNext()) {
            throw ExportException.noEncoder("PNG");
        }
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.addIIOWriteProgressListener(new EncodingProgress(progress));
            writer.setOutput(out);
            writer.write(picture);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String recipe, Path file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(KEYWORD.getBytes(StandardCharsets.ISO_8859_1));
        // End of keyword, not compressed, method 0, no language, no translated keyword.
        content.writeBytes(new byte[5]);
        content.writeBytes(recipe.getBytes(StandardCharsets.UTF_8));
        if (content.size() > MAX_BYTES) {
            throw new ExportException(
                    Message.of("export.failed.recipe-size", file.toString(), content.size(), MAX_BYTES));
        }
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(chunk);
        out.writeInt(content.size());
        out.writeInt(ITXT);
        content.writeTo(out);
        out.writeInt(checksum(content.toByteArray()));
        return chunk.toByteArray();
    }

    private static int checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(4).putInt(0, ITXT));
        crc.update(content);
        return (int) crc.getValue();
    }

    /**
     * Reads the recipe of a picture.
     *
     * @return the recipe, or nothing if this PNG carries none
     * @throws IOException with one sentence if there is no such file, it is no PNG, or it is damaged before the recipe
     */
    public static Optional<String> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
                throw new ExportException(Message.of("recipe.refused.no-picture", file.toString()));
            }
            return findRecipe(in, file);
        } catch (EOFException e) {
            throw new ExportException(Message.of("recipe.refused.cut-off", file.toString()), e);
        } catch (NoSuchFileException e) {
            throw new ExportException(Message.of("recipe.refused.missing", file.toString()), e);
        }
    }

    private static Optional<String> findRecipe(DataInputStream in, Path file) throws IOException {
        while (true) {
            int length = in.readInt();
            int type = in.readInt();
            if (length < 0) {
                throw new ExportException(
                        Message.of("recipe.refused.chunk", file.toString(), length & 0xFFFFFFFFL, Integer.MAX_VALUE));
            }
            if (type == IEND) {
                return Optional.empty();
            }
            if (type != ITXT || length > MAX_BYTES) {
                in.skipNBytes(length + 4L);
                continue;
            }
            byte[] content = in.readNBytes(length);
            if (content.length < length) {
                throw new EOFException();
            }
            int stated = in.readInt();
            if (isOurs(content)) {
                if (stated != checksum(content)) {
                    throw new ExportException(Message.of("recipe.refused.checksum", file.toString()));
                }
                return Optional.of(text(content, file));
            }
        }
    }

    /** Keyword, then as many zeros as this program writes: other programs' chunks of this name are not ours. */
    private static boolean isOurs(byte[] content) {
        byte[] head = Arrays.copyOf(KEYWORD.getBytes(StandardCharsets.ISO_8859_1), KEYWORD.length() + 5);
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    private static String text(byte[] content, Path file) throws IOException {
        int from = KEYWORD.length() + 5;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ExportException(Message.of("recipe.refused.encoding", file.toString()), e);
        }
    }
}
