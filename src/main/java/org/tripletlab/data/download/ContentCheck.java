package org.tripletlab.data.download;

import static java.util.Locale.ROOT;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tripletlab.data.DatasetHash;

/**
 * Check of a file on the disk against the expected file.
 *
 * @param verdict result
 * @param detail what was found, if it is not the expected file
 */
record ContentCheck(Verdict verdict, String detail) {
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

    /** Checks a gzip-compressed file; never unpacks more than one byte beyond what is expected. */
    static ContentCheck compressed(Path file, DownloadPlan.RemoteFile expected) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(raw, BUFFER)) {
            return compare(in, expected);
        } catch (EOFException e) {
            return new ContentCheck(Verdict.DAMAGED, "is cut off");
        } catch (ZipException e) {
            return new ContentCheck(Verdict.DAMAGED, "is no intact gzip file (" + e.getMessage() + ")");
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
            return new ContentCheck(
                    Verdict.DIFFERENT,
                    String.format(
                            ROOT,
                            "holds %s%,d bytes uncompressed, expected %,d",
                            length > expected.bytes() ? "at least " : "",
                            length,
                            expected.bytes()));
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (!sha256.equals(expected.sha256())) {
            return new ContentCheck(
                    Verdict.DIFFERENT,
                    "has other content than expected (SHA-256 " + sha256.substring(0, SHOWN_DIGITS) + "…, expected "
                            + expected.sha256().substring(0, SHOWN_DIGITS) + "…)");
        }
        return new ContentCheck(Verdict.VALID, "");
    }
}
