package org.tripletlab.ui.session;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.text.Message;

/** Keeps the session before the window closes: silently if that is quick, with a dialog if it takes long or fails. */
public final class Closing {
    private static final long QUICK_NANOS = 500_000_000L;

    private final AutoSave keeping;
    private final LongSupplier clock;
    private final View view;
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Long> begun = Optional.empty();
    private boolean shown;

    /** The window, as far as its closing goes. */
    public interface View {
        /** Stops what would change the session meanwhile. */
        void pause();

        /** Shows the dialog, or brings it to the front. */
        void show();

        /** Hides the dialog. */
        void hide();

        /** Asks where to save the session instead, and saves it there. */
        void saveElsewhere();

        /** Closes the window. */
        void close();
    }

    /**
     * Makes it.
     *
     * @param clock the time in ns
     */
    public Closing(AutoSave keeping, LongSupplier clock, View view) {
        this.keeping = keeping;
        this.clock = clock;
        this.view = view;
    }

    /** Returns why the session cannot be kept; empty as long as it may be. */
    ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Keeps the session and then closes the window; does nothing if that is under way already. */
    public void begin() {
        if (begun.isPresent()) {
            return;
        }
        begun = Optional.of(clock.getAsLong());
        problem.set(Optional.empty());
        view.pause();
        keeping.keepAsLast(AutoSave.Extent.WHOLE, this::end, this::fail);
    }

    /** Looks how long it takes; called once per pulse. */
    public void pulse() {
        if (begun.isPresent() && !shown && clock.getAsLong() - begun.get() >= QUICK_NANOS) {
            show();
        }
    }

    /** Closes the window at once; what was kept some time before stays. */
    void closeNow() {
        keeping.giveUp();
        end();
    }

    /** Goes on as if nobody had wanted to close the window. */
    void stay() {
        keeping.giveUp();
        begun = Optional.empty();
        hide();
    }

    /** Saves the session into a file that somebody chooses, and keeps the window open. */
    void saveElsewhere() {
        stay();
        view.saveElsewhere();
    }

    private void fail(Exception refused) {
        begun = Optional.empty();
        problem.set(Optional.of(ErrorMessage.notice(refused)));
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
