package org.tripletlab.session;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tripletlab.math.NativeMath;
import org.tripletlab.math.NativeMathException;

/** Loads the native mathematics library on a thread of its own, while data are read or the window opens. */
public final class NativePreparation {
    // One for the process, as the library is: whoever asks second must not think that it had been unpacked before.
    private static final NativePreparation OF_THIS_PROCESS = new NativePreparation();

    private final AtomicBoolean started = new AtomicBoolean();
    private final boolean firstStart = !NativeMath.isUnpacked();
    private final FutureTask<Void> loading = new FutureTask<>(() -> {
        NativeMath.load();
        return null;
    });

    private NativePreparation() {}

    /** Starts loading, unless that was done before. */
    public static NativePreparation start() {
        if (OF_THIS_PROCESS.started.compareAndSet(false, true)) {
            Thread thread = new Thread(OF_THIS_PROCESS.loading, "tripletlab-natives");
            thread.setDaemon(true);
            thread.start();
        }
        return OF_THIS_PROCESS;
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
