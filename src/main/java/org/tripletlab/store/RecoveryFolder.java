package org.tripletlab.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where running programs keep their sessions meanwhile. Each has a file of its own, beside a lock that the system takes away
 * from it however it ends: what is left without a lock was left by a crash. The session that was closed last in good order is
 * kept, too.
 */
public final class RecoveryFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final int MOST = 100;

    private final Path folder;
    private Optional<Place> own = Optional.empty();
    private boolean closed;

    /** A file that nobody else writes, as long as its lock is held. */
    private record Place(Path file, FileChannel channel, FileLock lock) {}

    /** Uses a folder, which need not be there yet. */
    public RecoveryFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the file of this program.
     *
     * @throws IOException if there can be none
     */
    synchronized Path own() throws IOException {
        if (own.isEmpty()) {
            Files.createDirectories(folder);
            for (int number = 1; number <= MOST && own.isEmpty(); number++) {
                Path file = folder.resolve("running-" + number + SessionFile.ENDING);
                // What a crash has left there waits for somebody to look at it.
                own = Files.exists(file) ? Optional.empty() : lock(file);
            }
        }
        return own.orElseThrow(
                        () -> new IOException(folder + " holds " + MOST + " sessions already; open or remove some."))
                .file();
    }

    /**
     * Keeps a session in the file of this program; does nothing once the folder is closed, so that what is late is not taken
     * for what a crash has left.
     *
     * @param programVersion noted in it
     * @return the bytes it takes; 0 if it was not kept
     * @throws IOException with one sentence if it cannot be written
     */
    public synchronized long keep(SavedSession session, String programVersion) throws IOException {
        if (closed) {
            return 0;
        }
        Path file = own();
        SessionFile.write(file, session, programVersion);
        return Files.size(file);
    }

    /** Returns what crashed programs have left, newest first. */
    public List<Path> left() {
        List<Path> left = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(RecoveryFolder::isRunning).toList()) {
                Optional<Place> free = lock(file);
                if (free.isPresent()) {
                    left.add(file);
                    release(free.get());
                }
            }
        } catch (IOException none) {
            return List.of();
        }
        left.sort((one, other) -> Long.compare(time(other), time(one)));
        return left;
    }

    /** Forgets what a crashed program has left. */
    public void forget(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Returns the session that was closed last in good order. */
    public Optional<Path> last() {
        return Optional.of(folder.resolve("last" + SessionFile.ENDING)).filter(Files::isRegularFile);
    }

    /**
     * Keeps what is in the own file as the session that was closed last.
     *
     * @param recovered what was opened after a crash and is not in the own file yet, if anything: it is kept otherwise
     */
    public synchronized void keepAsLast(Optional<Path> recovered) throws IOException {
        Optional<Path> kept = own.map(Place::file).filter(Files::exists).or(() -> recovered.filter(Files::exists));
        if (kept.isPresent()) {
            Files.move(
                    kept.get(),
                    folder.resolve("last" + SessionFile.ENDING),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Gives the own file up; if it is still there, it is as if the program had crashed. */
    @Override
    public synchronized void close() {
        closed = true;
        own.ifPresent(RecoveryFolder::release);
        own = Optional.empty();
    }

    private static boolean isRunning(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("running-") && name.endsWith(SessionFile.ENDING);
    }

    private static Optional<Place> lock(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + LOCK);
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Place(file, channel, lock));
            }
        } catch (OverlappingFileLockException held) {
            // By another window of this very program.
        }
        channel.close();
        return Optional.empty();
    }

    private static void release(Place place) {
        try {
            Files.deleteIfExists(place.file().resolveSibling(place.file().getFileName() + LOCK));
            place.lock().release();
            place.channel().close();
        } catch (IOException gone) {
            // The system takes the lock away when the program ends.
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
