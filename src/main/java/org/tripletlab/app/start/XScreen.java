package org.tripletlab.app.start;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * First screen in the connection reply of an X server, with the values needed for a picture.
 *
 * @param firstId first resource id of this client
 * @param root id of the root window
 * @param width in pixels
 * @param height in pixels
 * @param depth significant bits of a pixel
 * @param plain whether a pixel is four bytes, red, green and blue in three of them
 * @param pixelOrder the order of those bytes
 */
record XScreen(int firstId, int root, int width, int height, int depth, boolean plain, ByteOrder pixelOrder) {
    private static final int TRUE_COLOUR = 4;
    private static final int FORMAT_BYTES = 8;
    private static final int VISUAL_BYTES = 24;

    /**
     * Parses the connection reply.
     *
     * @param answer the reply after its first eight bytes, in the requested byte order
     */
    static XScreen read(ByteBuffer answer) {
        int firstId = answer.getInt(4);
        int vendor = answer.getShort(16) & 0xFFFF;
        int formats = answer.get(21) & 0xFF;
        ByteOrder pixelOrder = answer.get(22) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int at = 32 + (vendor + 3) / 4 * 4;
        int screen = at + formats * FORMAT_BYTES;
        int root = answer.getInt(screen);
        int width = answer.getShort(screen + 20) & 0xFFFF;
        int height = answer.getShort(screen + 22) & 0xFFFF;
        int rootVisual = answer.getInt(screen + 32);
        int depth = answer.get(screen + 38) & 0xFF;
        boolean fourBytes = false;
        for (int format = 0; format < formats; format++) {
            int place = at + format * FORMAT_BYTES;
            fourBytes |= (answer.get(place) & 0xFF) == depth && answer.get(place + 1) == 32;
        }
        boolean plain = fourBytes && isPlain(answer, screen, rootVisual);
        return new XScreen(firstId, root, width, height, depth, plain, pixelOrder);
    }

    private static boolean isPlain(ByteBuffer answer, int screen, int wanted) {
        int depths = answer.get(screen + 39) & 0xFF;
        int at = screen + 40;
        for (int depth = 0; depth < depths; depth++) {
            int visuals = answer.getShort(at + 2) & 0xFFFF;
            at += 8;
            for (int visual = 0; visual < visuals; visual++, at += VISUAL_BYTES) {
                if (answer.getInt(at) == wanted) {
                    return answer.get(at + 4) == TRUE_COLOUR
                            && answer.getInt(at + 8) == 0xFF0000
                            && answer.getInt(at + 12) == 0xFF00
                            && answer.getInt(at + 16) == 0xFF;
                }
            }
        }
        return false;
    }
}
