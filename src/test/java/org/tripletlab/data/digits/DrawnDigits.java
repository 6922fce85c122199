package org.tripletlab.data.digits;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tripletlab.math.RandomStream;

/**
 * Drawings of digits as a person might leave them on a drawing pad: large, anywhere, not prepared. The same generator as the
 * bundled digits', from another seed; drawing i is of the digit i mod 10.
 */
public final class DrawnDigits {
    /** Rows and columns of the pad. */
    public static final int SIDE = 320;

    private static final long SEED = 20_261_124;
    private static final int ENLARGED = 5;

    private DrawnDigits() {}

    /** Returns SIDE × SIDE bytes, 0 paper, 255 ink. */
    public static byte[] drawing(int index) {
        RandomStream random = RandomStream.of(SEED, "drawings", index);
        List<Stroke> skeleton = DigitForms.bundled().choose(index % 10, random).mix(random);
        byte[] small = Pen.random(random)
                .draw(Handwriting.random(random).write(skeleton))
                .grey();
        int top = random.nextInt(SIDE - ENLARGED * Canvas.SIZE + 1);
        int left = random.nextInt(SIDE - ENLARGED * Canvas.SIZE + 1);
        byte[] pad = new byte[SIDE * SIDE];
        for (int y = 0; y < ENLARGED * Canvas.SIZE; y++) {
            for (int x = 0; x < ENLARGED * Canvas.SIZE; x++) {
                pad[(top + y) * SIDE + left + x] = small[y / ENLARGED * Canvas.SIZE + x / ENLARGED];
            }
        }
        return pad;
    }

    /** Returns the hexadecimal SHA-256 of the first drawings. */
    public static String sha256(int count) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < count; i++) {
                digest.update(drawing(i));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
