package org.tripletlab.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.text.Message;

/**
 * Folder for the autosaved sessions of running programs. Each program has its own file, with a lock that the system
 * releases when the process ends in any way: a file without a lock is left by a crash, and belongs to the first program
 * that finds it, as long as that runs. The last two sessions that were closed normally are kept, too.
 */
public final class RecoveryFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String LAST = "last";
    private static final String BEFORE_LAST = "before-last";
    private static final int MOST = 100;

    /**
     * Files whose locks this process holds. They must not be opened again: closing a second channel to a lock file
     * would release the lock on most systems.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Map<Path, Place> found = new HashMap<>();
    private Optional<Place> own = Optional.empty();
    private boolean closed;

    /** A locked file that no other process writes; identified by its real path. */
    private record Place(Path file, Path known, FileChannel channel, FileLock lock) {}

    /** Uses a folder, which need not exist yet. */
    public RecoveryFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the autosave file of this program.
     *
     * @throws IOException if it cannot be created
     */
    synchronized Path own() throws IOException {
        if (own.isEmpty()) {
            try {
                takePlace();
            } catch (FileSystemException refused) {
                throw unwritable(refused);
            }
        }
        return own.orElseThrow(() -> new StoreException(Message.of("file.refused.too-many", folder.toString(), MOST)))
                .file();
    }

    private IOException unwritable(FileSystemException refused) {
        if (refused.getReason() != null) {
            return AtomicFile.failure(folder, refused, folder);
        }
        // The original message contains only the path, not the cause.
        StoreException refusal = new StoreException(Message.of("file.refused.folder-unwritable", folder.toString()));
        refusal.initCause(refused);
        return refusal;
    }

    private void takePlace() throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; number <= MOST && own.isEmpty(); number++) {
            Path file = folder.resolve("running-" + number + SessionFile.ENDING);
            // A file left by a crash stays until the user has opened or discarded it.
            own = Files.exists(file) ? Optional.empty() : lock(file);
        }
    }

    /**
     * Saves a session in the file of this program; does nothing once the folder is closed, so that a late save is not
     * taken for the result of a crash.
     *
     * @param programVersion version recorded in the file
     * @return its size in bytes; 0 if it was not saved
     * @throws IOException with one sentence if it cannot be written
     */
    public long keep(SavedSession session, String programVersion) throws IOException {
        return keep(session, programVersion, () -> {});
    }

    /**
     * Saves a session with cancellation.
     *
     * @param stillWanted called before every write; its exception ends the writing, and the earlier file is unchanged
     * @return its size in bytes; 0 if it was not saved
     * @throws IOException as {@link #keep(SavedSession, String)}
     */
    public synchronized long keep(SavedSession session, String programVersion, Runnable stillWanted)
            throws IOException {
        if (closed) {
            return 0;
        }
        Path file = own();
        SessionFile.write(file, session, programVersion, stillWanted);
        return Files.size(file);
    }

    /**
     * Returns the files left by crashed programs, newest first, without those already claimed by another running
     * program.
     */
    public synchronized List<Path> left() {
        if (closed) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(RecoveryFolder::isRunning).toList()) {
                Optional<Place> free = lock(file);
                if (free.isPresent() && Files.exists(file)) {
                    found.put(file, free.get());
                } else {
                    // Its program has just ended normally.
                    free.ifPresent(RecoveryFolder::release);
                }
            }
        } catch (IOException none) {
            return List.of();
        }
        return found.keySet().stream()
                .filter(Files::exists)
                .sorted((one, other) -> Long.compare(time(other), time(one)))
                .toList();
    }

    /** Discards the file of a crashed program. */
    public synchronized void forget(Path file) throws IOException {
        Files.deleteIfExists(file);
        Optional.ofNullable(found.remove(file)).ifPresent(RecoveryFolder::release);
    }

    /** Returns the last session that was closed normally. */
    public Optional<Path> last() {
        return Optional.of(named(LAST)).filter(Files::isRegularFile);
    }

    /** Returns the session that was closed normally before the last one. */
    public Optional<Path> beforeLast() {
        return Optional.of(named(BEFORE_LAST)).filter(Files::isRegularFile);
    }

    /**
     * Keeps the autosaved session of this program as the last closed one.
     *
     * @param recovered file opened after a crash that is not in the own file yet, if any: it is kept otherwise
     */
    public synchronized void keepAsLast(Optional<Path> recovered) throws IOException {
        Optional<Path> kept = own.map(Place::file).filter(Files::exists).or(() -> recovered.filter(Files::exists));
        if (kept.isPresent()) {
            if (last().isPresent()) {
                move(named(LAST), named(BEFORE_LAST));
            }
            move(kept.get(), named(LAST));
        }
    }

    private Path named(String name) {
        return folder.resolve(name + SessionFile.ENDING);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Releases the own file and those found; remaining ones appear as left by a crash. */
    @Override
    public synchronized void close() {
        closed = true;
        own.ifPresent(RecoveryFolder::release);
        own = Optional.empty();
        found.values().forEach(RecoveryFolder::release);
        found.clear();
    }

    private static boolean isRunning(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("running-") && name.endsWith(SessionFile.ENDING);
    }

    private static Optional<Place> lock(Path file) throws IOException {
        Path known = known(file);
        if (!HELD.add(known)) {
            return Optional.empty();
        }
        boolean locked = false;
        try {
            FileChannel channel = FileChannel.open(lockOf(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } finally {
                if (lock == null) {
                    channel.close();
                }
            }
            locked = lock != null;
            return locked ? Optional.of(new Place(file, known, channel, lock)) : Optional.empty();
        } finally {
            if (!locked) {
                HELD.remove(known);
            }
        }
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + LOCK);
    }

    /** The same for the same file, independent of the path to its folder. */
    private static Path known(Path file) throws IOException {
        return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
    }

    private static void release(Place place) {
        HELD.remove(place.known());
        try {
            Files.deleteIfExists(lockOf(place.file()));
            place.lock().release();
            place.channel().close();
        } catch (IOException gone) {
            // The system releases the lock when the process ends.
            return;
        }
    }

    private static long time(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
