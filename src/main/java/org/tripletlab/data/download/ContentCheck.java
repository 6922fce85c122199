package org.tripletlab.data.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tripletlab.data.DatasetHash;
import org.tripletlab.text.Message;

/**
 * Check of a file on the disk against the expected file.
 *
 * @param verdict result
 * @param detail what was found, as the predicate of a sentence; empty if it is the expected file
 */
record ContentCheck(Verdict verdict, Optional<Message> detail) {
    private static final int BUFFER = 1 << 16;
    private static final int SHOWN_DIGITS = 12;

    enum Verdict {
        /** Identical. */
        VALID,
        /** Truncated, or not intact gzip. */
        DAMAGED,
        /** Intact with different content. */
        DIFFERENT
    }

    private static ContentCheck wrong(Verdict verdict, String key, Object... values) {
        return new ContentCheck(verdict, Optional.of(Message.of(key, values)));
    }

    /** Checks a gzip-compressed file; never unpacks more than one byte beyond what is expected. */
    static ContentCheck compressed(Path file, DownloadPlan.RemoteFile expected) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(raw, BUFFER)) {
            return compare(in, expected);
        } catch (EOFException e) {
            return wrong(Verdict.DAMAGED, "download.content.cut-off");
        } catch (ZipException e) {
            return wrong(Verdict.DAMAGED, "download.content.gzip", String.valueOf(e.getMessage()));
        }
    }

    /** Checks an uncompressed file. */
    static ContentCheck plain(Path file, DownloadPlan.RemoteFile expected) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return compare(in, expected);
        }
    }

    private static ContentCheck compare(InputStream in, DownloadPlan.RemoteFile expected) throws IOException {
        MessageDigest digest = DatasetHash.sha256();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        while (length <= expected.bytes()) {
            int wanted = (int) Math.min(buffer.length, expected.bytes() + 1 - length);
            int count = in.read(buffer, 0, wanted);
            if (count < 0) {
                break;
            }
            digest.update(buffer, 0, count);
            length += count;
        }
        if (length != expected.bytes()) {
            return length > expected.bytes()
                    ? wrong(Verdict.DIFFERENT, "download.content.longer", length, expected.bytes())
                    : wrong(Verdict.DIFFERENT, "download.content.shorter", length, expected.bytes());
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (!sha256.equals(expected.sha256())) {
            return wrong(
                    Verdict.DIFFERENT,
                    "download.content.other",
                    sha256.substring(0, SHOWN_DIGITS),
                    expected.sha256().substring(0, SHOWN_DIGITS));
        }
        return new ContentCheck(Verdict.VALID, Optional.empty());
    }
}
