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
 * The kernels that OpenBLAS computes with. It chooses them when it is loaded, by the processor or by the environment variable
 * {@code OPENBLAS_CORETYPE}; an OpenBLAS that is older than the processor falls back to kernels for much older ones, and a
 * step then takes two to four times as long.
 *
 * @param version version of OpenBLAS, for example {@code 0.3.28}
 * @param name name of the kernels as {@code openblas_get_corename} tells it, for example {@code Haswell}
 * @param forced whether the environment has chosen them
 */
public record BlasCore(String version, String name, boolean forced) {
    /** Chooses the kernels in place of OpenBLAS. */
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
     * Asks OpenBLAS for its kernels. Called once by the thread that has loaded it, directly after: this loads a library, too.
     * Where the question cannot be asked, the kernels stay unknown and nothing else is lost.
     */
    static void learn() {
        try {
            // JNA's own choice would be a folder that may not exist or not be executable; this one has just proved
            // itself.
            System.setProperty("jna.tmpdir", Loader.getCacheDir().getPath());
            System.setProperty("jna.nosys", "true");
            // By its address, because two copies of the library are loaded: ND4J computes with the one that JavaCPP
            // finds.
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

    /** Returns the kernels; empty before the native library is loaded, and where they cannot be asked for. */
    public static Optional<BlasCore> ofThisProcess() {
        return Optional.ofNullable(OF_THIS_PROCESS.get());
    }

    /**
     * Tells whether these kernels leave most of a processor unused.
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
