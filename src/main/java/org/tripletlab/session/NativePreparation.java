package org.tripletlab.session;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.tripletlab.math.NativeMath;
import org.tripletlab.math.NativeMathException;

/** Loads the native mathematics library on a thread of its own, while data are read or the window opens. */
public final class NativePreparation {
    private final boolean firstStart = !NativeMath.isUnpacked();
    private final FutureTask<Void> loading = new FutureTask<>(() -> {
        NativeMath.load();
        return null;
    });

    private NativePreparation() {}

    /** Starts loading. */
    public static NativePreparation start() {
        NativePreparation preparation = new NativePreparation();
        Thread thread = new Thread(preparation.loading, "tripletlab-natives");
        thread.setDaemon(true);
        thread.start();
        return preparation;
    }

    /** Tells whether the library must first be unpacked, which takes some seconds once. */
    public boolean isFirstStart() {
        return firstStart;
    }

    /**
     * Waits until the library is loaded.
     *
     * @throws IOException if it cannot be unpacked or loaded, with a sentence that says why
     */
    public void await() throws IOException {
        try {
            loading.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while loading the native mathematics library.", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof NativeMathException known) {
                throw known;
            }
            throw new IOException("The native mathematics library cannot be loaded: " + failure.getCause(), failure);
        }
    }
}
