package org.tripletlab.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.store.RecoveryFolder;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.Activities;

/**
 * Keeps the session every minute in which something has changed, so that a crash costs no more than that, and knows what
 * crashes have left.
 */
public final class AutoSave {
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
    private Optional<Runnable> closing = Optional.empty();
    private AtomicBoolean givenUp = new AtomicBoolean();

    /**
     * Makes it, and looks what is left.
     *
     * @param clock the time in ns
     */
    public AutoSave(SessionViewModel session, RecoveryFolder folder, Activities activities, LongSupplier clock) {
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

    /** Returns the one that was closed before that. */
    Optional<Path> beforeLast() {
        return folder.beforeLast();
    }

    /** Keeps the session if it is time; called once per pulse. */
    public void pulse() {
        boolean untouched = session.isUntouched();
        if (closing.isPresent()) {
            closeIfIdle();
        } else if (!keeping && clock.getAsLong() - at >= EVERY_NANOS && session.hasBegun() && !untouched) {
            at = clock.getAsLong();
            Object now = session.state();
            if (!now.equals(kept)) {
                keep(now);
            }
        }
    }

    /** How much of the session is kept at the end. */
    public enum Extent {
        /** Everything. */
        WHOLE,

        /** What is kept every minute: less of a long history, so that it is written soon. */
        LIGHT
    }

    /**
     * Keeps the session as the one that was closed last, as it is now. Waits for what is being saved; {@link #pulse()} must go on
     * being called. What began by itself and cannot be kept is given up without a word.
     *
     * @param done called when it is kept, or there is nothing to keep
     * @param failed takes why it cannot be kept
     */
    public void keepAsLast(Extent extent, Runnable done, Consumer<Exception> failed) {
        givenUp = new AtomicBoolean();
        closing = Optional.of(() -> writeAsLast(extent, done, failed));
        closeIfIdle();
    }

    private void closeIfIdle() {
        if (closing.isPresent() && !keeping && !session.isBusy()) {
            Runnable now = closing.get();
            closing = Optional.empty();
            now.run();
        }
    }

    private void writeAsLast(Extent extent, Runnable done, Consumer<Exception> failed) {
        if (!session.hasBegun()) {
            done.run();
            return;
        }
        AtomicBoolean cancelled = givenUp;
        boolean untouched = session.isUntouched();
        keeping = true;
        session.write(
                whole -> {
                    long size = folder.keep(whole, ProgramVersion.read(), () -> {
                        if (cancelled.get()) {
                            throw new CancellationException();
                        }
                    });
                    folder.keepAsLast(Optional.empty());
                    return size;
                },
                run -> extent == Extent.WHOLE ? run : run.light(MOST_BYTES),
                size -> {
                    keeping = false;
                    kept = List.of();
                    recovered.ifPresent(this::forget);
                    recovered = Optional.empty();
                    done.run();
                },
                problem -> {
                    keeping = false;
                    if (untouched) {
                        done.run();
                    } else if (!cancelled.get()) {
                        failed.accept(problem);
                    }
                });
    }

    /** Stops keeping the session as the last one; what was kept before is then the last one. */
    public void giveUp() {
        closing = Optional.empty();
        givenUp.set(true);
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
                    closeIfIdle();
                },
                this::complain);
    }

    /** Once is enough: whoever has a full disk knows it then. */
    private void complain(Exception problem) {
        keeping = false;
        if (!complained) {
            complained = true;
            activities.end(Message.of("file.not-kept", ErrorMessage.notice(problem)));
        }
        closeIfIdle();
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

    /** Opens the session that was closed before that. */
    void openBeforeLast() {
        folder.beforeLast().ifPresent(path -> session.open(path, () -> {}, () -> {}));
    }

    /** Gives up what a crash has left. */
    public void discard() {
        left.get().ifPresent(this::forget);
    }

    private void forget(Path path) {
        try {
            folder.forget(path);
        } catch (IOException stays) {
            activities.end(Message.of("file.not-kept", ErrorMessage.notice(stays)));
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
