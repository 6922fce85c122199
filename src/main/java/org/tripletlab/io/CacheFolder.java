package org.tripletlab.io;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The user's cache folder, for files that the program can download again.
 *
 * @param root the program's own part of it; need not exist yet
 */
public record CacheFolder(Path root) {
    /**
     * Finds the folder: {@code $XDG_CACHE_HOME/tripletlab} or {@code ~/.cache/tripletlab} on Linux and other Unix,
     * {@code ~/Library/Caches/TripletLab} on macOS, {@code %LOCALAPPDATA%\TripletLab} on Windows.
     *
     * @param environment the environment variables
     * @param osName the system property {@code os.name}
     * @param home the user's home folder
     */
    public static CacheFolder of(Map<String, String> environment, String osName, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path base = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return new CacheFolder(base.resolve("TripletLab"));
        }
        if (os.startsWith("mac")) {
            return new CacheFolder(home.resolve("Library").resolve("Caches").resolve("TripletLab"));
        }
        // The XDG base directory specification says to ignore relative values.
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".cache");
        return new CacheFolder(base.resolve("tripletlab"));
    }

    /** Finds the folder of the user who runs this program. */
    public static CacheFolder ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /** Returns the folder of the logs for bug reports. */
    public Path logs() {
        return root.resolve("log");
    }

    /** Returns the folder of the data set with this id. */
    public Path dataset(String id) {
        return root.resolve("datasets").resolve(id);
    }
}
