package org.tripletlab.data.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Size and times of a file, to detect a change without reading it.
 *
 * @param size bytes
 * @param modified time of the last change of the content, in ns since 1970
 * @param changed time of the last change of content or attributes, which no program can set, in ns since 1970; 0 where
 *     the system has none
 */
record FileStamp(long size, long modified, long changed) {
    /** Reads the stamp; follows symbolic links, as reading the file does. */
    static FileStamp of(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            Map<String, Object> facts = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime");
            return new FileStamp(
                    (Long) facts.get("size"), nanos((FileTime) facts.get("lastModifiedTime")), nanos((FileTime)
                            facts.get("ctime")));
        }
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(facts.size(), nanos(facts.lastModifiedTime()), 0);
    }

    /**
     * Tells whether a change after this time would change the stamp: file systems have time steps of up to two seconds,
     * so that a file written just now may be written again within the same step.
     */
    boolean isOlderThan(long nanos) {
        return Math.max(modified, changed) < nanos;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
