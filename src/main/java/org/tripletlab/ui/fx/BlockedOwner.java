package org.tripletlab.ui.fx;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Blocking of the owner of a dialog. On Linux, the toolkit makes a blocked window unresizable, and some window managers (openbox)
 * then restore a maximised window to its smaller size.
 */
public final class BlockedOwner {
    private static final Duration UNBLOCKED = Duration.millis(200);

    private BlockedOwner() {}

    /** Makes the dialog modal for its owner, whose size stays; called before the dialog is shown for the first time. */
    public static void by(Stage dialog, Window owner) {
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        EventHandler<InputEvent> block = event -> {
            EventType<? extends InputEvent> type = event.getEventType();
            // A node that was highlighted below the pointer still learns that the pointer left it.
            if (type == MouseEvent.MOUSE_EXITED || type == MouseEvent.MOUSE_EXITED_TARGET) {
                return;
            }
            event.consume();
            if (type == MouseEvent.MOUSE_PRESSED || type == KeyEvent.KEY_PRESSED) {
                dialog.toFront();
                dialog.requestFocus();
            }
        };
        dialog.showingProperty().subscribe(showing -> {
            if (showing) {
                owner.addEventFilter(InputEvent.ANY, block);
            } else {
                owner.removeEventFilter(InputEvent.ANY, block);
            }
        });
    }

    /** Returns the answer to a question that the toolkit makes modal; a window that was maximised is so again afterwards. */
    public static <T> T during(Window owner, Supplier<T> question) {
        Window top = owner;
        while (top instanceof Stage above && above.getOwner() != null) {
            top = above.getOwner();
        }
        boolean maximised = top instanceof Stage stage && stage.isMaximized();
        T answer = question.get();
        if (maximised && top instanceof Stage stage && stage.isShowing()) {
            // The window manager refuses before it knows that the window is resizable again.
            PauseTransition wait = new PauseTransition(UNBLOCKED);
            wait.setOnFinished(event -> stage.setMaximized(true));
            wait.play();
        }
        return answer;
    }
}
