package org.tripletlab.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/**
 * Decoding of text files from other programs. The encoding is UTF-8, with or without a byte order mark, or UTF-16 with
 * one, as Notepad and Excel write it.
 *
 * <p>Any other encoding is refused with file and line, not guessed: the same bytes are different letters in
 * Windows-1252 and in GBK, and a wrong guess would silently give classes wrong names.
 */
public final class TextFile {
    private static final char MARK = '\uFEFF';

    private TextFile() {}

    /** Unsupported or invalid encoding of a file; the message is one sentence. */
    public static final class EncodingException extends LocalizedIOException {
        private static final long serialVersionUID = 1;

        EncodingException(Message sentence) {
            super(sentence);
        }
    }

    /**
     * Returns the text of a file.
     *
     * @throws EncodingException with one sentence that names file and line if it is neither UTF-8 nor marked UTF-16
     * @throws IOException if the file cannot be read
     */
    public static String read(Path file) throws IOException {
        return decode(Files.readAllBytes(file), file.toString());
    }

    /**
     * Returns the lines of a file, without their ends.
     *
     * @throws EncodingException with one sentence that names file and line if it is neither UTF-8 nor marked UTF-16
     * @throws IOException if the file cannot be read
     */
    public static List<String> lines(Path file) throws IOException {
        return read(file).lines().toList();
    }

    /**
     * Returns bytes as text, without the byte order mark.
     *
     * @param name name of the file for messages
     * @throws EncodingException with one sentence that names file and line if they are neither UTF-8 nor marked UTF-16
     */
    public static String decode(byte[] bytes, String name) throws EncodingException {
        boolean bigEndian = startsWith(bytes, 0xFE, 0xFF);
        if (bigEndian || startsWith(bytes, 0xFF, 0xFE)) {
            return decode(
                    bytes,
                    name,
                    (bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE).newDecoder(),
                    "text.refused.not-utf-16");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new EncodingException(Message.of(
                        "text.refused.zero-byte", name, lineOf(new String(bytes, 0, i, StandardCharsets.ISO_8859_1))));
            }
        }
        return decode(bytes, name, StandardCharsets.UTF_8.newDecoder(), "text.refused.not-utf-8");
    }

    private static String decode(byte[] bytes, String name, CharsetDecoder decoder, String refusalKey)
            throws EncodingException {
        decoder.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        out.flip();
        if (result.isError()) {
            throw new EncodingException(
                    Message.of(refusalKey, name, lineOf(out), String.format("0x%02X", bytes[in.position()])));
        }
        String text = out.toString();
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Returns the number of the last line of a text. */
    private static long lineOf(CharSequence before) {
        long breaks = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            boolean pair = c == '\r' && i + 1 < before.length() && before.charAt(i + 1) == '\n';
            breaks += (c == '\n' || c == '\r') && !pair ? 1 : 0;
        }
        return breaks + 1;
    }
}
