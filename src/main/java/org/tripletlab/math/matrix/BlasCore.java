package org.tripletlab.math.matrix;

import com.sun.jna.Function;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * OpenBLAS kernels in use. OpenBLAS chooses them when it is loaded, by the processor or by the environment variable
 * {@code OPENBLAS_CORETYPE}; an OpenBLAS that is older than the processor falls back to kernels for much older ones,
 * and a step then takes two to four times as long.
 *
 * @param version version of OpenBLAS, for example {@code 0.3.28}
 * @param name name of the kernels as returned by {@code openblas_get_corename}, for example {@code Haswell}
 * @param forced whether the environment variable has chosen them
 */
public record BlasCore(String version, String name, boolean forced) {
    /** Environment variable that overrides the choice of OpenBLAS. */
    public static final String VARIABLE = "OPENBLAS_CORETYPE";

    /** Kernels for x86 without fused multiply-add on 256 bits; all others have at least that, or are for ARM. */
    private static final Set<String> WITHOUT_FMA = Set.of(
            "katmai",
            "coppermine",
            "northwood",
            "prescott",
            "banias",
            "atom",
            "core2",
            "penryn",
            "dunnington",
            "nehalem",
            "athlon",
            "opteron",
            "opteron_sse3",
            "barcelona",
            "bobcat",
            "nano",
            "sandybridge",
            "bulldozer",
            "generic",
            "unknown");

    private static final AtomicReference<BlasCore> OF_THIS_PROCESS = new AtomicReference<>();

    /**
     * Reads the kernels from OpenBLAS. Called once by the thread that has loaded it, directly after loading, because
     * this call loads a library too. On failure the kernels stay unknown, without any other effect.
     */
    static void learn() {
        try {
            // JNA's default folder may not exist or may forbid execution; this folder has just been used for loading.
            System.setProperty("jna.tmpdir", Loader.getCacheDir().getPath());
            System.setProperty("jna.nosys", "true");
            // Called by address, because two copies of the library are loaded and ND4J uses the one that JavaCPP finds.
            Pointer function = Loader.addressof("openblas_get_corename");
            Optional.ofNullable(function)
                    .map(found -> Function.getFunction(new com.sun.jna.Pointer(found.address()))
                            .invokeString(new Object[0], false))
                    .map(name -> new BlasCore(versionOfLibrary(), name, System.getenv(VARIABLE) != null))
                    .ifPresent(OF_THIS_PROCESS::set);
        } catch (IOException | LinkageError | RuntimeException cannotAsk) {
            OF_THIS_PROCESS.set(null);
        }
    }

    /** Returns the kernels; empty before the native library is loaded, and where they cannot be read. */
    public static Optional<BlasCore> ofThisProcess() {
        return Optional.ofNullable(OF_THIS_PROCESS.get());
    }

    /**
     * Tells whether these kernels use only a small part of the processor's vector width.
     *
     * @param processorHasFma whether the processor multiplies and adds 256 bits at once, as all do since about 2015
     */
    public boolean isFarBelow(boolean processorHasFma) {
        return processorHasFma && WITHOUT_FMA.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String versionOfLibrary() {
        return openblas_nolapack.OPENBLAS_VERSION.replaceAll("[^0-9.]", "");
    }
}
