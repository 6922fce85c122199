package org.tripletlab.ui.session;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.text.Message;

/** Saving of the session before the window closes: without a dialog if it is fast, with one if it takes long or fails. */
public final class Closing {
    private static final long QUICK_NANOS = 500_000_000L;

    private final AutoSave autoSave;
    private final LongSupplier clock;
    private final View view;
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Long> begun = Optional.empty();
    private boolean shown;

    /** Operations of the window during closing. */
    public interface View {
        /** Pauses training, which would change the session meanwhile. */
        void pause();

        /** Shows the dialog, or brings it to the front. */
        void show();

        /** Hides the dialog. */
        void hide();

        /** Asks for a file and saves the session there. */
        void saveElsewhere();

        /** Closes the window. */
        void close();
    }

    /**
     * Creates the closing procedure.
     *
     * @param clock time in nanoseconds
     */
    public Closing(AutoSave autoSave, LongSupplier clock, View view) {
        this.autoSave = autoSave;
        this.clock = clock;
        this.view = view;
    }

    /** Returns the reason why the session cannot be saved; empty while there is none. */
    ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Saves the session and then closes the window; does nothing if this is in progress. */
    public void begin() {
        if (begun.isPresent()) {
            return;
        }
        begun = Optional.of(clock.getAsLong());
        problem.set(Optional.empty());
        view.pause();
        autoSave.keepAsLast(AutoSave.Extent.WHOLE, this::end, this::fail);
    }

    /** Shows the dialog if saving takes long; called once per pulse. */
    public void pulse() {
        if (begun.isPresent() && !shown && clock.getAsLong() - begun.get() >= QUICK_NANOS) {
            show();
        }
    }

    /** Closes the window at once; the previous automatic save remains. */
    void closeNow() {
        autoSave.giveUp();
        end();
    }

    /** Cancels closing the window. */
    void stay() {
        autoSave.giveUp();
        begun = Optional.empty();
        hide();
    }

    /** Saves the session to a chosen file, and keeps the window open. */
    void saveElsewhere() {
        stay();
        view.saveElsewhere();
    }

    private void fail(Exception refused) {
        begun = Optional.empty();
        problem.set(Optional.of(ErrorMessage.of(refused)));
        show();
    }

    private void end() {
        hide();
        view.close();
    }

    private void show() {
        shown = true;
        view.show();
    }

    private void hide() {
        shown = false;
        view.hide();
    }
}
