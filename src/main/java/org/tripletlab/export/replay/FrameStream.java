package org.tripletlab.export.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The coded places of all frames of a lane, small: of each number only what it changed by since the frame before, the upper
 * bytes apart from the lower ones, deflated (RFC 1950).
 *
 * <p>A frame is a plane of bytes for each of the numbers of a place: the upper byte of every place, then the lower byte
 * of every place. A change is taken modulo 65,536 and its sign put last (0, −1, 1, −2 … become 0, 1, 2, 3 …), so that points that hardly move have
 * upper bytes of zero. Before the first frame every number is 0.
 */
final class FrameStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9), 1 << 16);
    private final PositionCode code;
    private final int places;
    private final int[] before;
    private final int[] now;

    /**
     * Begins with no frame.
     *
     * @param places how many places a frame has
     */
    FrameStream(PositionCode code, int places) {
        this.code = code;
        this.places = places;
        this.before = new int[places * code.numbers()];
        this.now = new int[places * code.numbers()];
    }

    /**
     * Appends a frame. A place that is not finite stays where it was.
     *
     * @param xyz places × 3
     */
    void append(float[] xyz) throws IOException {
        for (int i = 0; i < places; i++) {
            float x = xyz[3 * i];
            float y = xyz[3 * i + 1];
            float z = xyz[3 * i + 2];
            if (Float.isFinite(x) && Float.isFinite(y) && Float.isFinite(z)) {
                code.encode(x, y, z, now, i * code.numbers());
            }
        }
        byte[] upper = new byte[places];
        byte[] lower = new byte[places];
        for (int number = 0; number < code.numbers(); number++) {
            for (int i = 0; i < places; i++) {
                int at = i * code.numbers() + number;
                short change = (short) (now[at] - before[at]);
                int coded = change << 1 ^ change >> 15;
                upper[i] = (byte) (coded >> 8);
                lower[i] = (byte) coded;
            }
            out.write(upper);
            out.write(lower);
        }
        System.arraycopy(now, 0, before, 0, now.length);
    }

    /** Ends the stream and returns it in Base64. */
    String end() throws IOException {
        out.close();
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
