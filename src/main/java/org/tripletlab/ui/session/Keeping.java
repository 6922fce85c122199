package org.tripletlab.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.session.Notice;
import org.tripletlab.store.RecoveryFolder;
import org.tripletlab.ui.model.Activities;

/**
 * Keeps the session every minute in which something has changed, so that a crash costs no more than that, and knows what
 * crashes have left.
 */
public final class Keeping {
    private static final long EVERY_NANOS = 60_000_000_000L;

    /** What was recovered is kept anew as soon as it stands where it stood. */
    private static final long SOON_NANOS = 5_000_000_000L;

    /** Embeddings of one lane, so that keeping a long history does not fill the disk every minute. */
    private static final long MOST_BYTES = 32L << 20;

    private final SessionViewModel session;
    private final RecoveryFolder folder;
    private final Activities activities;
    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<Optional<Path>> left = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> recovered = Optional.empty();
    private Object kept = List.of();
    private long at;
    private boolean keeping;
    private boolean complained;

    /**
     * Makes it, and looks what is left.
     *
     * @param clock the time in ns
     */
    public Keeping(SessionViewModel session, RecoveryFolder folder, Activities activities, LongSupplier clock) {
        this.session = session;
        this.folder = folder;
        this.activities = activities;
        this.clock = clock;
        this.at = clock.getAsLong();
        left.set(folder.left().stream().findFirst());
    }

    /** Returns the newest session that a crash has left and nobody has decided about; empty if there is none. */
    public ReadOnlyObjectProperty<Optional<Path>> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Returns the session that was closed last in good order. */
    Optional<Path> last() {
        return folder.last();
    }

    /** Keeps the session if it is time; called once per pulse. */
    public void pulse() {
        if (!keeping && clock.getAsLong() - at >= EVERY_NANOS && session.hasBegun()) {
            at = clock.getAsLong();
            Object now = session.state();
            if (!now.equals(kept)) {
                keep(now);
            }
        }
    }

    private void keep(Object now) {
        keeping = true;
        session.write(
                whole -> folder.keep(whole, ProgramVersion.read()),
                run -> run.light(MOST_BYTES),
                size -> {
                    keeping = false;
                    kept = now;
                    recovered.ifPresent(this::forget);
                    recovered = Optional.empty();
                },
                this::complain);
    }

    /** Once is enough: whoever has a full disk knows it then. */
    private void complain(Exception problem) {
        keeping = false;
        if (!complained) {
            complained = true;
            activities.end(Notice.of("file.not-kept", String.valueOf(problem.getMessage())));
        }
    }

    /** Opens what a crash has left. */
    public void recover() {
        left.get()
                .ifPresent(path -> session.open(
                        path,
                        () -> {
                            // It is all there is until the session has been kept anew: another crash may come before.
                            recovered.ifPresent(this::forget);
                            recovered = Optional.of(path);
                            at = clock.getAsLong() - EVERY_NANOS + SOON_NANOS;
                            offerNext();
                        },
                        this::offerNext));
    }

    /** Opens the session that was closed last. */
    void openLast() {
        folder.last().ifPresent(path -> session.open(path, () -> {}, () -> {}));
    }

    /** Gives up what a crash has left. */
    public void discard() {
        left.get().ifPresent(this::forget);
    }

    private void forget(Path path) {
        try {
            folder.forget(path);
        } catch (IOException stays) {
            activities.end(Notice.of("file.not-kept", String.valueOf(stays.getMessage())));
        }
        offerNext();
    }

    /** Offers what is still there and not open already; another window may have taken some of it. */
    private void offerNext() {
        left.set(folder.left().stream()
                .filter(path -> recovered.filter(path::equals).isEmpty())
                .findFirst());
    }

    /** Ends in good order: what was kept last can still be opened the next time. */
    public void close() {
        try {
            folder.keepAsLast(recovered);
        } catch (IOException stays) {
            // It will be offered as if after a crash.
            return;
        } finally {
            folder.close();
        }
    }
}
