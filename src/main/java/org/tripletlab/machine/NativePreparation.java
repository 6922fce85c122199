package org.tripletlab.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.math.matrix.Machine;
import org.tripletlab.math.matrix.NativeMath;
import org.tripletlab.math.matrix.NativeMathException;
import org.tripletlab.text.Message;

/**
 * Loads the native mathematics library, once in a process, on the calling thread.
 *
 * <p>Never on a separate thread: while this library resolves its symbols, it iterates over all loaded libraries and
 * opens each ({@code dlopen} inside {@code dl_iterate_phdr}), which takes the two locks of Linux's dynamic linker in
 * the opposite order of every other load. A toolkit, an image reader or a font library loaded by another thread at that
 * moment would deadlock with this one. So commands load it before they read data, and the window before it starts the
 * toolkit; all later loads take the locks in the same order and are safe at any time.
 */
public final class NativePreparation {
    // One instance per process, like the library: a second instance would report the first start as an unpacked
    // library.
    private static final NativePreparation OF_THIS_PROCESS = new NativePreparation();

    private final boolean firstStart = !NativeMath.isUnpacked();
    private final FutureTask<Void> loading = new FutureTask<>(() -> {
        DiagnosticLog.note(MachineLines.java(Machine.ofThisProcess()));
        NativeMath.load();
        DiagnosticLog.note(String.join("; ", MachineLines.of(Machine.ofThisProcess())));
        return null;
    });

    private NativePreparation() {}

    /** Returns the preparation of this process; does not load the library. */
    public static NativePreparation ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /** Returns the folder that the library is unpacked into; empty if none can be written. */
    public static Optional<Path> folder() {
        return NativeMath.folder();
    }

    /** Tells whether the library must first be unpacked, which takes some seconds once. */
    public boolean isFirstStart() {
        return firstStart;
    }

    /**
     * Loads the library, or waits for the thread that loads it; does nothing if that is done.
     *
     * @throws IOException if it cannot be unpacked or loaded, with a message that gives the cause; every later call
     *     throws the same
     */
    public void load() throws IOException {
        loading.run();
        try {
            loading.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NativeMathException(Message.of("native.refused.interrupted"), interrupted);
        } catch (ExecutionException failure) {
            DiagnosticLog.failure("The native mathematics library was not loaded.", failure.getCause());
            if (failure.getCause() instanceof NativeMathException known) {
                throw known;
            }
            throw new NativeMathException(
                    Message.of("native.refused.other", failure.getCause().toString()), failure);
        }
    }

    /**
     * Records that from now on other threads may load libraries at any time.
     *
     * @throws IllegalStateException if {@link #load()} was not called before
     */
    public void othersFollow() {
        if (!loading.isDone()) {
            throw new IllegalStateException(
                    "The toolkit may start only when the native mathematics library is loaded: they would deadlock.");
        }
    }
}
