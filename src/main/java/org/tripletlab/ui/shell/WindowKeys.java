package org.tripletlab.ui.shell;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.tripletlab.ui.fx.Keyboards;
import org.tripletlab.ui.model.Transport;

/** Key bindings of the whole window, which do not apply while text is typed. */
final class WindowKeys {
    private static final PseudoClass TAKES_KEYS = PseudoClass.getPseudoClass("takes-keys");

    private final Scene scene;
    private final Transport transport;
    private final WindowCommands commands;
    private final LetterCommands letters;
    private boolean pressedLast;
    private boolean reachedByKey;
    /** Key of the last letter or digit; null once a key was released. */
    private KeyCode held;

    private WindowKeys(Scene scene, Transport transport, WindowCommands commands, LetterCommands letters) {
        this.scene = scene;
        this.transport = transport;
        this.commands = commands;
        this.letters = letters;
    }

    /** Installs the key bindings in a scene. */
    static void install(Scene scene, Transport transport, WindowCommands commands, LetterCommands letters) {
        WindowKeys keys = new WindowKeys(scene, transport, commands, letters);
        scene.windowProperty().addListener((property, before, window) -> {
            if (window != null) {
                Keyboards.ofThisUser().relay(window);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> keys.held = null);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            keys.pressedLast = false;
            keys.held = null;
        });
        // Some controls move the focus among their items without marking it as keyboard focus.
        scene.focusOwnerProperty().subscribe(owner -> keys.reachedByKey = keys.pressedLast);
    }

    private void press(KeyEvent event) {
        pressedLast = true;
        Node owner = scene.getFocusOwner();
        boolean done = anywhere(event)
                || (!(owner instanceof TextInputControl)
                        && (bracket(event)
                                || (!event.isControlDown()
                                        && !event.isAltDown()
                                        && !event.isMetaDown()
                                        && whileNobodyTypes(event, owner))));
        if (done) {
            event.consume();
        }
    }

    private boolean anywhere(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.E) {
            commands.exportPicture();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
            commands.files().open();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            if (event.isShiftDown()) {
                commands.files().saveAs();
            } else {
                commands.files().save();
            }
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Q) {
            commands.files().quit();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.U) {
            commands.showStudies();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.D) {
            commands.addLane();
        } else if (event.getCode() == KeyCode.F1 && event.isShiftDown()) {
            commands.showAbout();
        } else if (event.getCode() == KeyCode.F1) {
            commands.showHelp();
        } else if (event.getCode() == KeyCode.F11) {
            commands.toggleFullScreen();
        } else {
            return false;
        }
        return true;
    }

    /**
     * Many keyboards type brackets with AltGr, which is no modifier with GTK, Ctrl and Alt on Windows, and Alt on macOS. Alt with the
     * bracket key itself is another combination.
     */
    private boolean bracket(KeyEvent event) {
        boolean itself = event.getCode() == KeyCode.OPEN_BRACKET || event.getCode() == KeyCode.CLOSE_BRACKET;
        boolean plain = !event.isControlDown() && !event.isAltDown();
        boolean typed = plain || (event.isAltDown() && !itself);
        if (!typed || event.isMetaDown()) {
            return false;
        }
        switch (event.getText()) {
            case "[" -> letters.slower();
            case "]" -> letters.faster();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean whileNobodyTypes(KeyEvent event, Node owner) {
        if (pans(event, owner)) {
            return false;
        }
        switch (event.getCode()) {
            case SPACE -> {
                return unlessFor(owner, true, transport::playOrPause);
            }
            case RIGHT -> {
                return unlessFor(owner, false, transport::forward);
            }
            case LEFT -> {
                return unlessFor(owner, false, transport::back);
            }
            case HOME -> {
                return unlessFor(owner, false, event.isShiftDown() ? letters::newSeed : letters::restart);
            }
            case OPEN_BRACKET, COMMA -> letters.slower();
            case CLOSE_BRACKET, PERIOD -> letters.faster();
            default -> {
                return once(event.getCode(), () -> letters.run(event.getCode()) || digit(event, owner));
            }
        }
        return true;
    }

    /** Runs the command of a letter or digit once while its key is held: a branch repeated would fill all lanes. */
    private boolean once(KeyCode key, BooleanSupplier command) {
        if (key == held && (key.isLetterKey() || key.isDigitKey())) {
            return true;
        }
        boolean done = command.getAsBoolean();
        held = done ? key : null;
        return done;
    }

    private boolean digit(KeyEvent event, Node owner) {
        if (event.getText().equals(".")) {
            // With Shift on keyboards where the full stop has no key of its own.
            letters.faster();
            return true;
        }
        OptionalInt digit = Keyboards.ofThisUser().digit(event);
        if (digit.isEmpty() || isOwners(event, digit.getAsInt(), owner)) {
            return false;
        }
        letters.toggleClass(digit.getAsInt());
        return true;
    }

    /** A chart zooms with 0 and minus, a sphere with minus, which is the key of 6 on a French keyboard. */
    private static boolean isOwners(KeyEvent event, int digit, Node owner) {
        if (owner == null) {
            return false;
        }
        boolean chart = isChart(owner);
        boolean minus = event.getText().equals("-");
        return (chart && (digit == 0 || minus))
                || (minus && owner.getStyleClass().contains("sphere-surface"));
    }

    /** Tells whether an arrow key with Shift is for a zoomed chart, also after a click on it. */
    private static boolean pans(KeyEvent event, Node owner) {
        boolean arrow = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        return arrow && event.isShiftDown() && owner != null && isChart(owner);
    }

    private static boolean isChart(Node owner) {
        return owner.getStyleClass().contains("takes-zero");
    }

    /** The pad has the keys when it was opened to draw, also with the mouse. */
    private static boolean wasGivenKeys(Node owner) {
        return owner.getPseudoClassStates().contains(TAKES_KEYS);
    }

    /**
     * A control focused by keyboard keeps the keys that it uses; after a click they belong to the window. The sphere and the timeline move
     * with arrows, Home and End, and leave Space to the window.
     */
    private boolean unlessFor(Node owner, boolean space, Runnable action) {
        boolean needsKeys = owner instanceof ComboBoxBase<?>
                || (owner != null
                        && (owner.isFocusVisible() || reachedByKey || wasGivenKeys(owner))
                        && (owner instanceof ButtonBase
                                || owner.getStyleClass().contains("takes-arrows")
                                || (!space && owner.getStyleClass().contains("takes-moves"))));
        if (!needsKeys) {
            action.run();
        }
        return !needsKeys;
    }
}
