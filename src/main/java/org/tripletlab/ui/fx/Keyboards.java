package org.tripletlab.ui.fx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Identifies the pressed key on keyboards without Latin letters, or with digits that need Shift.
 *
 * <p>JavaFX reports which character a key types, but not the position of the key; with GTK the code of а, ψ and ء is {@link
 * KeyCode#UNDEFINED}. So the key is looked up by its character, in a table of common keyboards. Characters in different places on several
 * keyboards are resolved by earlier key presses, or else by the user's language. Used on the JavaFX application thread only.
 */
public final class Keyboards {
    private static final String TABLE = "keyboards.txt";
    private static final String NO_KEYS = "-";
    private static final int NOTHING = '·';
    private static final int NO_CHARACTER = -1;
    private static final List<KeyCode> LETTERS = codes("QWERTYUIOP[]ASDFGHJKLZXCVBNM,.");

    /** Codes of keys that type these characters without Shift only where the digits need Shift, as in France. */
    private static final Map<KeyCode, String> DIGITS_NEED_SHIFT = Map.of(
            KeyCode.AMPERSAND, "&", KeyCode.QUOTEDBL, "\"", KeyCode.LEFT_PARENTHESIS, "(", KeyCode.UNDERSCORE, "_");

    private static final Keyboards OF_THIS_USER = new Keyboards(Locale.getDefault());

    private final Locale locale;
    private final List<Keyboard> all = read();
    private Optional<Keyboard> identified = Optional.empty();

    /**
     * Keyboard layout.
     *
     * @param languages languages of its users
     * @param digits code points of the keys 1 to 0; empty if they are digits
     * @param letters code points of the keys {@link #LETTERS}; empty if they are Latin
     */
    private record Keyboard(List<String> languages, List<Integer> digits, List<Integer> letters) {
        boolean isLatin() {
            return letters.isEmpty();
        }

        boolean isFor(Locale locale) {
            return languages.contains(locale.getLanguage())
                    || languages.contains(locale.getLanguage() + "-" + locale.getCountry());
        }
    }

    /** Creates the table, preferring the layouts of a language. */
    Keyboards(Locale locale) {
        this.locale = locale;
    }

    /** Returns the instance for the default locale, shared by all windows. */
    public static Keyboards ofThisUser() {
        return OF_THIS_USER;
    }

    /** Replaces undefined codes of key presses in a window by those of an American keyboard. */
    public void relay(Window window) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::relay);
        window.addEventFilter(KeyEvent.KEY_RELEASED, this::relay);
    }

    private void relay(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        letter(event).ifPresent(code -> {
            event.consume();
            Event.fireEvent(
                    event.getTarget(),
                    new KeyEvent(
                            event.getSource(),
                            event.getTarget(),
                            event.getEventType(),
                            event.getCharacter(),
                            event.getText(),
                            code,
                            event.isShiftDown(),
                            event.isControlDown(),
                            event.isAltDown(),
                            event.isMetaDown()));
        });
    }

    /** Returns the code of a key event without one: a letter, bracket, comma or full stop; empty for any other key. */
    Optional<KeyCode> letter(KeyEvent event) {
        int typed = typed(event);
        if (event.getCode() != KeyCode.UNDEFINED || typed < 0x80) {
            return Optional.empty();
        }
        int small = Character.toLowerCase(typed);
        return find(small, Keyboard::letters)
                .map(keyboard -> LETTERS.get(keyboard.letters().indexOf(small)));
    }

    /**
     * Returns the digit of a key, 0 to 9, in any script, also on keyboards where digits need Shift; empty if it has none. Modifiers other
     * than Shift are left to the caller.
     */
    public OptionalInt digit(KeyEvent event) {
        int typed = typed(event);
        int digit = Character.digit(typed, 10);
        if (digit >= 0) {
            return OptionalInt.of(digit);
        }
        if (typed < 0 || event.isShiftDown()) {
            return OptionalInt.empty();
        }
        Optional<Integer> index = event.getCode().isDigitKey() ? byCode(event.getCode(), typed) : byPlace(event, typed);
        return index.isPresent() ? OptionalInt.of((index.get() + 1) % 10) : OptionalInt.empty();
    }

    /**
     * Returns the index of a key with the code of a digit; empty if no layout has the typed character on this key. Windows reports the
     * code of the digit independent of the typed character. Characters typed with AltGr are in no table.
     */
    private Optional<Integer> byCode(KeyCode code, int typed) {
        int index = Math.floorMod(code.getName().charAt(code.getName().length() - 1) - '1', 10);
        return all.stream().anyMatch(keyboard -> keyboard.digits().indexOf(typed) == index)
                ? Optional.of(index)
                : Optional.empty();
    }

    private Optional<Integer> byPlace(KeyEvent event, int typed) {
        if (event.getText().equals(DIGITS_NEED_SHIFT.get(event.getCode()))
                && identified
                        .filter(keyboard -> keyboard.digits().contains(typed))
                        .isEmpty()) {
            identified = find(typed, Keyboard::digits, Keyboard::isLatin);
        }
        // Most keyboards have a hyphen or an apostrophe, and few in place of a digit.
        boolean identifying = typed >= 0x80 && event.getCode() == KeyCode.UNDEFINED;
        Optional<Keyboard> keyboard = identifying
                ? find(typed, Keyboard::digits, each -> !each.isLatin() || each.isFor(locale) || isIdentified(each))
                : identified.filter(each -> each.digits().contains(typed));
        return keyboard.map(each -> each.digits().indexOf(typed));
    }

    private boolean isIdentified(Keyboard keyboard) {
        return identified.filter(keyboard::equals).isPresent();
    }

    private interface Keys {
        List<Integer> of(Keyboard keyboard);
    }

    private Optional<Keyboard> find(int typed, Keys keys) {
        return find(typed, keys, keyboard -> true);
    }

    /**
     * Returns the layout that was identified last, that of the language, or the first. A character that occurs in one layout only
     * identifies it.
     */
    private Optional<Keyboard> find(int typed, Keys keys, Predicate<Keyboard> accepts) {
        List<Keyboard> candidates =
                all.stream().filter(each -> keys.of(each).contains(typed)).toList();
        if (candidates.size() == 1 && accepts.test(candidates.get(0))) {
            identified = Optional.of(candidates.get(0));
        }
        List<Keyboard> accepted = candidates.stream().filter(accepts).toList();
        return identified
                .filter(accepted::contains)
                .or(() -> accepted.stream().filter(each -> each.isFor(locale)).findFirst())
                .or(() -> accepted.stream().findFirst());
    }

    /** Returns the single character typed by a key; {@link #NO_CHARACTER} if there is none. */
    private static int typed(KeyEvent event) {
        String text = event.getText();
        return !text.isEmpty() && text.codePointCount(0, text.length()) == 1 ? text.codePointAt(0) : NO_CHARACTER;
    }

    private static List<Keyboard> read() {
        List<Keyboard> all = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Keyboards.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(" ", -1);
                    all.add(new Keyboard(
                            List.of(parts[1].split(",", -1)), points(parts[2]), points(parts[3], parts[4], parts[5])));
                }
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Integer> points(String... rows) {
        List<Integer> points = new ArrayList<>();
        for (String row : rows) {
            if (!row.equals(NO_KEYS)) {
                row.codePoints()
                        .map(point -> point == NOTHING ? NO_CHARACTER : point)
                        .forEach(points::add);
            }
        }
        return List.copyOf(points);
    }

    private static List<KeyCode> codes(String keys) {
        List<KeyCode> codes = new ArrayList<>();
        for (int i = 0; i < keys.length(); i++) {
            codes.add(
                    switch (keys.charAt(i)) {
                        case '[' -> KeyCode.OPEN_BRACKET;
                        case ']' -> KeyCode.CLOSE_BRACKET;
                        case ',' -> KeyCode.COMMA;
                        case '.' -> KeyCode.PERIOD;
                        default -> KeyCode.getKeyCode(keys.substring(i, i + 1));
                    });
        }
        return List.copyOf(codes);
    }
}
