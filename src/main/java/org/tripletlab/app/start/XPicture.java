package org.tripletlab.app.start;

import java.nio.ByteBuffer;

/** X protocol requests that show a picture at the centre of the screen, in an unmanaged window. */
final class XPicture {
    private static final int CREATE_WINDOW = 1;
    private static final int MAP_WINDOW = 8;
    private static final int CONFIGURE_WINDOW = 12;
    private static final int CREATE_PIXMAP = 53;
    private static final int CREATE_GC = 55;
    private static final int PUT_IMAGE = 72;
    private static final int BACK_PIXMAP = 1;
    private static final int NO_WINDOW_MANAGER = 0x200;
    private static final int STACK_MODE = 0x40;
    private static final int WHOLE_IMAGE = 2;
    /** No request may be longer than 256 KB. */
    private static final int MOST_BYTES = 200_000;

    private final XScreen screen;
    private final int window;

    XPicture(XScreen screen) {
        this.screen = screen;
        window = screen.firstId();
    }

    /** Tells whether this screen has the pixel format of {@link #show}. */
    boolean fits() {
        return screen.plain();
    }

    /** Returns the requests that show the picture; the server redraws it after it was covered. */
    ByteBuffer show(SplashImage picture) {
        int store = window + 1;
        int pen = window + 2;
        int rows = MOST_BYTES / (picture.width() * 4);
        int strips = (picture.height() + rows - 1) / rows;
        ByteBuffer out = ByteBuffer.allocate(200 + strips * 24 + picture.width() * picture.height() * 4)
                .order(XDisplay.ORDER);
        short width = (short) picture.width();
        short height = (short) picture.height();
        head(out, CREATE_PIXMAP, screen.depth(), 4).putInt(store).putInt(screen.root());
        out.putShort(width).putShort(height);
        head(out, CREATE_GC, 0, 4).putInt(pen).putInt(store).putInt(0);
        for (int top = 0; top < picture.height(); top += rows) {
            int high = Math.min(rows, picture.height() - top);
            head(out, PUT_IMAGE, WHOLE_IMAGE, 6 + picture.width() * high)
                    .putInt(store)
                    .putInt(pen);
            out.putShort(width).putShort((short) high).putShort((short) 0).putShort((short) top);
            out.put((byte) 0).put((byte) screen.depth()).putShort((short) 0);
            pixels(out, picture, top * picture.width(), high * picture.width());
        }
        head(out, CREATE_WINDOW, 0, 10).putInt(window).putInt(screen.root());
        // Two monitors side by side are one screen: the centre of the left one is used.
        int wide = Math.min(screen.width(), screen.height() * 16 / 9);
        out.putShort((short) ((wide - picture.width()) / 2))
                .putShort((short) ((screen.height() - picture.height()) / 2));
        out.putShort(width)
                .putShort(height)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(0);
        out.putInt(BACK_PIXMAP | NO_WINDOW_MANAGER).putInt(store).putInt(1);
        head(out, MAP_WINDOW, 0, 2).putInt(window);
        return out.flip();
    }

    /** Returns the request that raises the picture above later windows. */
    ByteBuffer raise() {
        ByteBuffer out = ByteBuffer.allocate(16).order(XDisplay.ORDER);
        head(out, CONFIGURE_WINDOW, 0, 4)
                .putInt(window)
                .putShort((short) STACK_MODE)
                .putShort((short) 0)
                .putInt(0);
        return out.flip();
    }

    private void pixels(ByteBuffer out, SplashImage picture, int first, int count) {
        byte[] rgb = picture.rgb();
        for (int pixel = first; pixel < first + count; pixel++) {
            int colour =
                    ((rgb[3 * pixel] & 0xFF) << 16) | ((rgb[3 * pixel + 1] & 0xFF) << 8) | (rgb[3 * pixel + 2] & 0xFF);
            // Pixels are in the server's byte order, independent of the order of the requests.
            out.putInt(screen.pixelOrder() == XDisplay.ORDER ? colour : Integer.reverseBytes(colour));
        }
    }

    private static ByteBuffer head(ByteBuffer out, int request, int detail, int words) {
        return out.put((byte) request).put((byte) detail).putShort((short) words);
    }
}
