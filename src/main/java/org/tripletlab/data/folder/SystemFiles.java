package org.tripletlab.data.folder;

import java.util.Locale;
import java.util.Set;

/** Names of files and folders that systems and programs create beside pictures: they are neither classes nor faults. */
final class SystemFiles {
    /** In lower case. */
    private static final Set<String> NAMES = Set.of(
            "thumbs.db",
            "ehthumbs.db",
            "ehthumbs_vista.db",
            "desktop.ini",
            "picasa.ini",
            "icon\r",
            "__macosx",
            "@eadir",
            "#recycle",
            "$recycle.bin",
            "recycler",
            "recycled",
            "system volume information",
            "lost+found",
            "found.000",
            "__pycache__",
            "lost.dir");

    private SystemFiles() {}

    /** Tells whether a file or folder of this name is ignored without being counted. */
    static boolean isOne(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        // Hidden files, locks of office programs, and folder settings of Windows and other programs.
        return lower.startsWith(".") || lower.startsWith("~$") || lower.endsWith(".ini") || NAMES.contains(lower);
    }
}
