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
 * Writes records into a small file that no other process writes into; the older half is in a second file beside it. The files
 * are made at the first record, so a command that has nothing to record leaves none. A folder that cannot be written is no
 * reason to say anything: there is no log then.
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
     * Plans the file.
     *
     * @param folder where it will be; need not exist
     * @param header the first line of every process
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

    /** Returns the file that is written now; empty before the first record, and where none can be written. */
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
                    // A percent sign or a slash of the folder must not be read as part of the pattern.
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
        // A disk that is full by now concerns nobody who does not look for the log.
        target.setErrorManager(new ErrorManager() {
            @Override
            public void error(String message, Exception exception, int code) {
                // Left alone on purpose.
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
