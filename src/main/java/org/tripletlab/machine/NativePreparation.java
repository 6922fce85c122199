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

/**
 * Loads the native mathematics library, once in a process, on the thread that asks for it.
 *
 * <p>Never on a thread of its own: while this library looks for its symbols it goes through all loaded libraries and opens each
 * ({@code dlopen} inside {@code dl_iterate_phdr}), which takes the two locks of Linux's dynamic linker in the opposite order of
 * everything else that loads. A toolkit, a picture reader or a font library that another thread loads in that moment would wait
 * for ever, and this one with it. So commands load it before they read data, and the window before it starts the toolkit; all
 * that is loaded afterwards takes the locks in one order and may come at any time.
 */
public final class NativePreparation {
    // One for the process, as the library is: whoever asks second must not think that it had been unpacked before.
    private static final NativePreparation OF_THIS_PROCESS = new NativePreparation();

    private final boolean firstStart = !NativeMath.isUnpacked();
    private final FutureTask<Void> loading = new FutureTask<>(() -> {
        DiagnosticLog.note(MachineLines.java(Machine.ofThisProcess()));
        NativeMath.load();
        DiagnosticLog.note(String.join("; ", MachineLines.of(Machine.ofThisProcess())));
        return null;
    });

    private NativePreparation() {}

    /** Returns the preparation of this process; nothing is loaded yet. */
    public static NativePreparation ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /** Returns the folder that the library is unpacked into; empty if there is none that can be written. */
    public static Optional<Path> folder() {
        return NativeMath.folder();
    }

    /** Tells whether the library must first be unpacked, which takes some seconds once. */
    public boolean isFirstStart() {
        return firstStart;
    }

    /**
     * Loads the library, or waits for the thread that does; does nothing if that is done.
     *
     * @throws IOException if it cannot be unpacked or loaded, with a sentence that says why; every later call says the same
     */
    public void load() throws IOException {
        loading.run();
        try {
            loading.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while loading the native mathematics library.", interrupted);
        } catch (ExecutionException failure) {
            DiagnosticLog.failure("The native mathematics library was not loaded.", failure.getCause());
            if (failure.getCause() instanceof NativeMathException known) {
                throw known;
            }
            throw new IOException("The native mathematics library cannot be loaded: " + failure.getCause(), failure);
        }
    }

    /**
     * Says that from now on threads load other libraries whenever they like.
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
