package org.tripletlab.math.matrix;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.tripletlab.text.Message;

/**
 * Loader of the native library behind {@link MatrixProduct}. The library is part of the program's jars and is unpacked
 * into a user folder at the first start, unless the installed program contains it unpacked.
 */
public final class NativeMath {
    /** Size of the unpacked library in bytes: 397 MB on Linux, rounded up. */
    private static final long UNPACKED_BYTES = 420_000_000L;

    /** Message of the Linux linker on a file system mounted without execute permission. */
    private static final String NO_PROGRAMS = "failed to map segment";

    private NativeMath() {}

    /**
     * Tells whether the library is already unpacked, by an earlier start or by the installer, so that loading takes
     * about a second.
     */
    public static boolean isUnpacked() {
        if (liesBesideTheProgram()) {
            return true;
        }
        try {
            Path folder = Loader.getCacheDir().toPath();
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.anyMatch(entry -> entry.getFileName().toString().startsWith("nd4j-native"));
            }
        } catch (IOException noFolder) {
            return false;
        }
    }

    /**
     * Returns the folder that the library is unpacked into; empty if none can be written. Where the home folder is
     * read-only, this is a folder in the directory for temporary files.
     */
    public static Optional<Path> folder() {
        try {
            return Optional.of(Loader.getCacheDir().toPath());
        } catch (IOException nowhere) {
            return Optional.empty();
        }
    }

    /**
     * Unpacks and loads the library; does nothing if that is done.
     *
     * @throws NativeMathException if the folder has no room, cannot be written, or the library does not run here
     */
    public static void load() throws NativeMathException {
        File folder;
        try {
            folder = Loader.getCacheDir();
        } catch (IOException nowhere) {
            throw new NativeMathException(Message.of("native.refused.no-folder"), nowhere);
        }
        long free = folder.getUsableSpace();
        if (!isUnpacked() && free < UNPACKED_BYTES) {
            throw new NativeMathException(full(folder, free), null);
        }
        try {
            FloatMatrix one = new FloatMatrix(1, 1);
            MatrixProduct.of(one, one, new FloatMatrix(1, 1)).run();
            BlasCore.learn();
        } catch (LinkageError | RuntimeException failure) {
            // A disk that fills up during unpacking shows as a library that cannot be linked.
            free = folder.getUsableSpace();
            if (liesBesideTheProgram()) {
                throw new NativeMathException(Message.of("native.refused.installed", deepest(failure)), failure);
            }
            throw new NativeMathException(unusable(folder, free, deepest(failure)), failure);
        }
    }

    /** An installed program marks its unpacked library with these two properties. */
    private static boolean liesBesideTheProgram() {
        String folders = System.getProperty("java.library.path", "");
        return Boolean.getBoolean("org.bytedeco.javacpp.pathsFirst")
                && Stream.of(folders.split(File.pathSeparator))
                        .anyMatch(folder -> new File(folder, System.mapLibraryName("jnind4jcpu")).isFile());
    }

    /**
     * Returns the message for a library that was unpacked but cannot be loaded.
     *
     * @param folder the unpacked library's folder
     * @param free free space there, in bytes
     * @param why message of the operating system
     */
    static Message unusable(File folder, long free, String why) {
        if (free < UNPACKED_BYTES / 8) {
            return full(folder, free);
        }
        if (why.contains(NO_PROGRAMS)) {
            return Message.of("native.refused.no-programs", folder.toString());
        }
        return Message.of("native.refused.damaged", folder.toString(), why);
    }

    private static Message full(File folder, long free) {
        return Message.of("native.refused.full", UNPACKED_BYTES / 1_000_000, folder.toString(), free / 1_000_000);
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
