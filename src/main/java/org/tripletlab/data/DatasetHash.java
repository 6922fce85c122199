package org.tripletlab.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprint of a data set, independent of its file format. */
public final class DatasetHash {
    private static final int CHUNK = 1 << 12;

    private DatasetHash() {}

    /**
     * Returns the hexadecimal SHA-256 over both splits, training first: of each the number of images, their height and
     * width, the pixels, then the labels; numbers as 32-bit big-endian.
     */
    public static String of(Examples train, Examples test) {
        MessageDigest digest = sha256();
        add(digest, train);
        add(digest, test);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns a new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }

    private static void add(MessageDigest digest, Examples examples) {
        ByteBuffer numbers = ByteBuffer.allocate(CHUNK * Integer.BYTES);
        numbers.putInt(examples.count()).putInt(examples.height()).putInt(examples.width());
        digest.update(numbers.flip());
        digest.update(examples.pixels());
        numbers.clear();
        for (int label : examples.labels()) {
            if (!numbers.hasRemaining()) {
                digest.update(numbers.flip());
                numbers.clear();
            }
            numbers.putInt(label);
        }
        digest.update(numbers.flip());
    }
}
