package org.tripletlab.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of keyboards with other scripts, identified by the characters that they type. */
class KeyboardsTest {
    private final Keyboards keyboards = new Keyboards(Locale.ENGLISH);

    /** The keys C, M, I, L, E and S of Russian, Ukrainian, Greek, Arabic, Persian, Hebrew, Thai, Hindi and Georgian keyboards. */
    @ParameterizedTest
    @CsvSource({
        "сьшдуы", "сьшдуі", "ψμιλεσ", "ؤةهمثس", "زپهمثس", "בצןךקד", "แทรสำห", "मसगताे", "ცმილეს",
    })
    void aLetterIsFoundByItsKey(String typed) {
        String keys = "CMILES";
        int[] points = typed.codePoints().toArray();
        for (int i = 0; i < keys.length(); i++) {
            assertThat(keyboards.letter(press(Character.toString(points[i]))))
                    .as(Character.toString(points[i]))
                    .contains(KeyCode.getKeyCode(keys.substring(i, i + 1)));
        }
    }

    @Test
    void capitalsAndControlChangeNothing() {
        assertThat(keyboards.letter(event("С", KeyCode.UNDEFINED, true, false))).contains(KeyCode.C);
        assertThat(keyboards.letter(event("у", KeyCode.UNDEFINED, false, true))).contains(KeyCode.E);
    }

    @Test
    void bracketsAndTheFullStopAreKeysToo() {
        assertThat(keyboards.letter(press("х"))).contains(KeyCode.OPEN_BRACKET);
        assertThat(keyboards.letter(press("ъ"))).contains(KeyCode.CLOSE_BRACKET);
        assertThat(keyboards.letter(press("б"))).contains(KeyCode.COMMA);
        assertThat(keyboards.letter(press("ю"))).contains(KeyCode.PERIOD);
    }

    /** а is F in Russia and A in Serbia. */
    @Test
    void whatIsOnSeveralKeyboardsIsDecidedByTheLanguageOrByWhatWasTyped() {
        assertThat(keyboards.letter(press("а"))).contains(KeyCode.F);
        assertThat(new Keyboards(Locale.forLanguageTag("sr-RS")).letter(press("а")))
                .contains(KeyCode.A);
        assertThat(new Keyboards(Locale.forLanguageTag("bg-BG")).letter(press("а")))
                .contains(KeyCode.D);
        assertThat(keyboards.letter(press("ђ"))).contains(KeyCode.CLOSE_BRACKET);
        keyboards.letter(press("ж"));
        assertThat(keyboards.letter(press("ї"))).as("only in Ukraine").contains(KeyCode.CLOSE_BRACKET);
        assertThat(keyboards.letter(press("и"))).contains(KeyCode.B);
    }

    /** The key with an I on it types the dotless one in Turkey; the dotted one is a key of its own. */
    @Test
    void bothLettersOfTurkeyAreAnI() {
        assertThat(keyboards.letter(press("ı"))).contains(KeyCode.I);
        assertThat(keyboards.letter(event("i", KeyCode.I, false, false)))
                .as("has its code")
                .isEmpty();
        assertThat(keyboards.letter(press("·"))).as("no key").isEmpty();
    }

    @Test
    void aKeyWithACodeOrWithoutACharacterIsLeftAlone() {
        assertThat(keyboards.letter(event("c", KeyCode.C, false, false))).isEmpty();
        assertThat(keyboards.letter(press(""))).isEmpty();
        assertThat(keyboards.letter(press("{"))).isEmpty();
        assertThat(keyboards.letter(press("ü"))).isEmpty();
        assertThat(keyboards.letter(press("字"))).isEmpty();
    }

    @Test
    void digitsOfEveryScriptAreDigits() {
        assertThat(keyboards.digit(press("۱"))).hasValue(1);
        assertThat(keyboards.digit(press("٨"))).hasValue(8);
        assertThat(keyboards.digit(press("०"))).hasValue(0);
        assertThat(keyboards.digit(event("๑", KeyCode.SLASH, true, false))).hasValue(1);
        assertThat(keyboards.digit(event("2", KeyCode.UNDEFINED, true, false))).hasValue(2);
        assertThat(keyboards.digit(event("7", KeyCode.NUMPAD7, false, false))).hasValue(7);
        assertThat(keyboards.digit(press("ถ"))).as("the key of 5 in Thailand").hasValue(5);
    }

    @Test
    void frenchDigitsNeedNoShift() {
        Keyboards french = new Keyboards(Locale.FRANCE);
        assertThat(french.digit(press("à"))).hasValue(0);
        assertThat(french.digit(event("-", KeyCode.MINUS, false, false)))
                .as("not before the keyboard is known to be French")
                .isEmpty();
        assertThat(keyboards.digit(press("é")))
                .as("Italian and Swiss keyboards have it elsewhere")
                .isEmpty();
        for (Keyboards each : new Keyboards[] {french, keyboards}) {
            assertThat(each.digit(event("&", KeyCode.AMPERSAND, false, false))).hasValue(1);
            assertThat(each.digit(press("é"))).hasValue(2);
            assertThat(each.digit(event("\"", KeyCode.QUOTEDBL, false, false))).hasValue(3);
            assertThat(each.digit(event("'", KeyCode.QUOTE, false, false))).hasValue(4);
            assertThat(each.digit(event("-", KeyCode.MINUS, false, false))).hasValue(6);
            assertThat(each.digit(press("à"))).hasValue(0);
        }
    }

    @Test
    void belgianAndCzechDigitsNeedNoShiftEither() {
        Keyboards belgian = new Keyboards(Locale.forLanguageTag("nl-BE"));
        assertThat(belgian.digit(press("§"))).hasValue(6);
        assertThat(belgian.digit(press("é"))).hasValue(2);
        Keyboards czech = new Keyboards(Locale.forLanguageTag("cs-CZ"));
        assertThat(czech.digit(press("ě"))).hasValue(2);
        assertThat(czech.digit(press("é"))).hasValue(0);
    }

    /** As Windows tells of them. */
    @Test
    void aCodeOfADigitIsEnoughUnlessAltGrTypesSomethingElse() {
        assertThat(keyboards.digit(event("&", KeyCode.DIGIT1, false, false))).hasValue(1);
        assertThat(keyboards.digit(event("à", KeyCode.DIGIT0, false, false))).hasValue(0);
        assertThat(keyboards.digit(event("[", KeyCode.DIGIT8, false, false))).isEmpty();
        assertThat(keyboards.digit(event("½", KeyCode.DIGIT5, false, false))).isEmpty();
    }

    @Test
    void whatIsNoDigitOnAnAmericanKeyboardIsNone() {
        assertThat(keyboards.digit(event("'", KeyCode.QUOTE, false, false))).isEmpty();
        assertThat(keyboards.digit(event("-", KeyCode.MINUS, false, false))).isEmpty();
        assertThat(keyboards.digit(event("(", KeyCode.DIGIT9, true, false))).isEmpty();
        assertThat(keyboards.digit(event("&", KeyCode.DIGIT7, true, false))).isEmpty();
        assertThat(keyboards.digit(event("x", KeyCode.X, false, false))).isEqualTo(OptionalInt.empty());
        assertThat(keyboards.letter(event("'", KeyCode.QUOTE, false, false))).isEqualTo(Optional.empty());
    }

    private static KeyEvent press(String text) {
        return event(text, KeyCode.UNDEFINED, false, false);
    }

    private static KeyEvent event(String text, KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, control, false, false);
    }
}
