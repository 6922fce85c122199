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
import org.tripletlab.ui.model.ActivityKind;

/** Automatic saving of a changed session every minute, which limits the loss in a crash, and recovery of sessions after crashes. */
public final class AutoSave {
    private static final long EVERY_NANOS = 60_000_000_000L;

    /** Delay until the first save after recovery, in nanoseconds: a recovered session is saved again as soon as its state is restored. */
    private static final long SOON_NANOS = 5_000_000_000L;

    /** Limit of the embeddings saved per lane, so that a long history does not fill the disk every minute. */
    private static final long MOST_BYTES = 32L << 20;

    private final SessionViewModel session;
    private final RecoveryFolder folder;
    private final Activities activities;
    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<Optional<Path>> left = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> recovered = Optional.empty();
    private Object lastSaved = List.of();
    private long at;
    private boolean saving;
    private boolean problemReported;
    private boolean told;
    private Optional<Runnable> closing = Optional.empty();
    private AtomicBoolean givenUp = new AtomicBoolean();

    /**
     * Creates the automatic saving and looks for recoverable sessions.
     *
     * @param clock time in nanoseconds
     */
    public AutoSave(SessionViewModel session, RecoveryFolder folder, Activities activities, LongSupplier clock) {
        this.session = session;
        this.folder = folder;
        this.activities = activities;
        this.clock = clock;
        this.at = clock.getAsLong();
        left.set(folder.left().stream().findFirst());
    }

    /** Returns the newest session left by a crash and neither recovered nor discarded; empty if there is none. */
    public ReadOnlyObjectProperty<Optional<Path>> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Tells once, when the first run has begun, that the last session can be continued, unless another one is offered or open. */
    private void tellOfLast() {
        if (!told && session.hasBegun() && !session.isBusy()) {
            told = true;
            if (folder.last().isPresent()
                    && left.get().isEmpty()
                    && session.isUntouched()
                    && session.fileProperty().get().isEmpty()) {
                activities.tell(Message.of("file.last.offered"));
            }
        }
    }

    /** Returns the session that was last closed normally. */
    Optional<Path> last() {
        return folder.last();
    }

    /** Returns the session closed before that. */
    Optional<Path> beforeLast() {
        return folder.beforeLast();
    }

    /** Saves the session if it is due; called once per pulse. */
    public void pulse() {
        boolean untouched = session.isUntouched();
        tellOfLast();
        if (closing.isPresent()) {
            closeIfIdle();
        } else if (!saving && clock.getAsLong() - at >= EVERY_NANOS && session.hasBegun() && !untouched) {
            at = clock.getAsLong();
            Object now = session.state();
            if (!now.equals(lastSaved)) {
                keep(now);
            }
        }
    }

    /** Part of the session that is saved on closing. */
    public enum Extent {
        /** The whole session. */
        WHOLE,

        /** The part that is saved every minute: less of a long history, which is faster to write. */
        LIGHT
    }

    /**
     * Saves the current session as the last closed one. Waits for a save in progress, so {@link #pulse()} must still be called. A session
     * that the program started by itself is saved only if there is no last one, and discarded without a message if it cannot be saved.
     *
     * @param done called after saving, or if there is nothing to save
     * @param failed receives the reason of a failure
     */
    public void keepAsLast(Extent extent, Runnable done, Consumer<Exception> failed) {
        givenUp = new AtomicBoolean();
        closing = Optional.of(() -> writeAsLast(extent, done, failed));
        closeIfIdle();
    }

    private void closeIfIdle() {
        if (closing.isPresent() && !saving && !session.isBusy()) {
            Runnable now = closing.get();
            closing = Optional.empty();
            now.run();
        }
    }

    private void writeAsLast(Extent extent, Runnable done, Consumer<Exception> failed) {
        boolean untouched = session.isUntouched();
        // The next start makes an untouched session again, so it does not replace one that the user has made.
        if (!session.hasBegun() || (untouched && folder.last().isPresent())) {
            done.run();
            return;
        }
        AtomicBoolean cancelled = givenUp;
        saving = true;
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
                    saving = false;
                    lastSaved = List.of();
                    recovered.ifPresent(this::forget);
                    recovered = Optional.empty();
                    done.run();
                },
                problem -> {
                    saving = false;
                    if (untouched) {
                        done.run();
                    } else if (!cancelled.get()) {
                        failed.accept(problem);
                    }
                });
    }

    /** Cancels saving the session as the last one; the previous save is then the last one. */
    public void giveUp() {
        closing = Optional.empty();
        givenUp.set(true);
    }

    private void keep(Object now) {
        saving = true;
        session.write(
                whole -> folder.keep(whole, ProgramVersion.read()),
                run -> run.light(MOST_BYTES),
                size -> {
                    saving = false;
                    problemReported = false;
                    activities.settle(ActivityKind.AUTO_SAVE);
                    lastSaved = now;
                    recovered.ifPresent(this::forget);
                    recovered = Optional.empty();
                    closeIfIdle();
                },
                this::reportOnce);
    }

    /** Reports a problem that stays, for example a full disk, once only: the user may have closed its sentence. */
    private void reportOnce(Exception problem) {
        saving = false;
        if (!problemReported) {
            problemReported = true;
            activities.refuse(ActivityKind.AUTO_SAVE, Message.of("file.not-kept", ErrorMessage.of(problem)));
        }
        closeIfIdle();
    }

    /** Opens the session left by a crash. */
    public void recover() {
        left.get()
                .ifPresent(path -> session.open(
                        path,
                        () -> {
                            // The old file is the only copy until the session has been saved again: another crash may
                            // come before.
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

    /** Discards the session left by a crash. */
    public void discard() {
        left.get().ifPresent(this::forget);
    }

    private void forget(Path path) {
        try {
            folder.forget(path);
        } catch (IOException stays) {
            activities.refuse(ActivityKind.AUTO_SAVE, Message.of("file.not-kept", ErrorMessage.of(stays)));
        }
        offerNext();
    }

    /** Offers the next session that still exists and is not open; another window may have taken it. */
    private void offerNext() {
        left.set(folder.left().stream()
                .filter(path -> recovered.filter(path::equals).isEmpty())
                .findFirst());
    }

    /** Ends normally: the last saved session can be opened after the next start. */
    public void close() {
        try {
            folder.keepAsLast(recovered);
        } catch (IOException stays) {
            // It will be offered as after a crash.
            return;
        } finally {
            folder.close();
        }
    }
}
