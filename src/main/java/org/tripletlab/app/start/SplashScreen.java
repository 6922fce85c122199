package org.tripletlab.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * Splash screen with the program's name and current activity, shown long before the toolkit can show anything. Only on
 * X displays.
 */
public final class SplashScreen implements AutoCloseable {
    private static final int RAISE_MILLIS = 100;
    private static final SplashScreen NONE = new SplashScreen(null, null);

    private final XDisplay display;
    private final XPicture picture;
    private volatile boolean over;

    private SplashScreen(XDisplay display, XPicture picture) {
        this.display = display;
        this.picture = picture;
    }

    /**
     * Connects to the display, and shows the picture if possible.
     *
     * @param environment the environment variables
     * @param language {@code en} or {@code zh}
     * @param unpacking whether to mention that the first start takes longer
     * @param patienceSeconds timeout of the display, at least 1
     * @throws IOException if the display does not answer, with a message about it
     */
    public static SplashScreen show(
            Map<String, String> environment, String language, boolean unpacking, int patienceSeconds)
            throws IOException {
        Optional<DisplayAddress> address = DisplayAddress.of(environment.getOrDefault("DISPLAY", ""));
        if (address.isEmpty()) {
            return NONE;
        }
        XDisplay display;
        try {
            display = XDisplay.open(address.get(), environment, patienceSeconds);
        } catch (XDisplay.SilentException silent) {
            throw silent;
        } catch (IOException notThere) {
            return NONE; // The toolkit supports more ways to connect to a display, and reports its own errors.
        }
        XPicture picture = display.screen().map(XPicture::new).orElse(null);
        if (picture == null || !picture.fits()) {
            display.close();
            return NONE;
        }
        SplashScreen shown = new SplashScreen(display, picture);
        shown.send(picture.show(SplashImage.read((unpacking ? "unpacking-" : "starting-") + language + ".ppm.gz")));
        return shown;
    }

    /** Keeps the picture in front of the window, while that is still empty, until {@link #close}. */
    public void stayInFront() {
        if (display != null) {
            Thread thread = new Thread(this::raise, "tripletlab-start-screen");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Removes the picture. */
    @Override
    public void close() {
        over = true;
        try {
            if (display != null) {
                display.close();
            }
        } catch (IOException disconnected) {
            throw new UncheckedIOException(disconnected);
        }
    }

    private void raise() {
        try {
            while (!over) {
                Thread.sleep(RAISE_MILLIS);
                send(picture.raise());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The start continues without the picture. */
    private void send(ByteBuffer requests) {
        try {
            display.send(requests);
        } catch (UncheckedIOException disconnected) {
            over = true;
        }
    }
}
