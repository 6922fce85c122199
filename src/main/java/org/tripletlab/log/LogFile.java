package org.tripletlab.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Log handler with a small file that no other process writes to; older records are in a second file beside it. The
 * files are created at the first record, so a command without records leaves none. If the folder cannot be written,
 * there is silently no log.
 */
final class LogFile extends Handler {
    private static final int MOST_PROCESSES = 50;
    private static final int MOST_BYTES = 200_000;
    private static final int FILES = 2;

    private final Path folder;
    private final String header;
    private boolean tried;
    private FileHandler target;
    private Path file;
    private FileLock ours;

    /**
     * Prepares the handler without creating the file.
     *
     * @param folder the folder; need not exist
     * @param header first line of every process
     */
    LogFile(Path folder, String header) {
        this.folder = folder;
        this.header = header;
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        open();
        if (target != null) {
            target.publish(entry);
        }
    }

    /** Returns the current file; empty before the first record, and where no file can be written. */
    synchronized Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public synchronized void flush() {
        if (target != null) {
            target.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (target != null) {
            target.close();
            target = null;
        }
        try {
            if (ours != null) {
                ours.acquiredBy().close();
                ours = null;
            }
        } catch (IOException alreadyGone) {
            ours = null;
        }
    }

    private void open() {
        if (tried) {
            return;
        }
        tried = true;
        try {
            Files.createDirectories(folder);
            for (int process = 1; target == null && process <= MOST_PROCESSES; process++) {
                if (take(folder.resolve("tripletlab-" + process + ".lock"))) {
                    String name = "tripletlab-" + process + ".%g.log";
                    // A percent sign or a slash in the folder must not be read as part of the pattern.
                    String pattern = folder.toString().replace("%", "%%") + "/" + name;
                    target = new FileHandler(pattern, MOST_BYTES, FILES, true);
                    file = folder.resolve(name.replace("%g", "0"));
                    settle();
                }
            }
        } catch (IOException | SecurityException unwritable) {
            target = null;
            file = null;
        }
    }

    private void settle() throws IOException {
        target.setEncoding(StandardCharsets.UTF_8.name());
        target.setLevel(getLevel());
        target.setFormatter(new LogText(header));
        // A disk that becomes full must not disturb the user.
        target.setErrorManager(new ErrorManager() {
            @Override
            public void error(String message, Exception exception, int code) {
                // Intentionally empty.
            }
        });
    }

    private boolean take(Path lock) throws IOException {
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            ours = channel.tryLock();
        } catch (OverlappingFileLockException oursAlready) {
            ours = null;
        }
        if (ours == null) {
            channel.close();
        }
        return ours != null;
    }
}
