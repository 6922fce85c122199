package org.tripletlab.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.tripletlab.export.font.BundledTypeface;
import org.tripletlab.text.Texts;

/** Fonts of the program, so that Chinese is displayed on systems without a Chinese font. */
public final class Fonts {
    /** Families with Chinese, Japanese and Korean characters. */
    private static final List<String> EAST_ASIAN = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Noto Sans CJK JP",
            "Noto Sans CJK TC",
            "Noto Sans CJK KR",
            "Droid Sans Fallback",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei");

    private Fonts() {}

    /** Loads the regular and bold font and returns their family name. */
    public static String load() {
        GlyphLayouts.reserveShared();
        load("fonts/TripletLabSans-Bold.ttf");
        return load("fonts/TripletLabSans-Regular.ttf").getFamily();
    }

    /**
     * Returns the style of a node with this text. For characters missing in the program's font, JavaFX finds most fallback fonts of the
     * system by itself, but on Linux it misses Noto Sans CJK and similar ones, or substitutes others.
     */
    public static String style(String text) {
        return family(text)
                .map(family -> "-fx-font-family: \"" + family + "\";")
                .orElse("");
    }

    /** Keeps the font of a label with class names suited to the characters of its text. */
    public static void followNames(Labeled label) {
        label.textProperty().subscribe(text -> label.setStyle(style(text == null ? "" : text)));
    }

    /** Returns a font of the same size and weight that contains the characters of a text, as {@link #style} does. */
    public static Font having(String text, Font usual) {
        return family(text)
                .map(family -> Font.font(family, FontWeight.findByName(usual.getStyle()), usual.getSize()))
                .orElse(usual);
    }

    private static Optional<String> family(String text) {
        if (BundledTypeface.has(text) || text.codePoints().noneMatch(Fonts::isEastAsian)) {
            return Optional.empty();
        }
        List<String> installed = Font.getFamilies();
        return EAST_ASIAN.stream().filter(installed::contains).findFirst();
    }

    private static boolean isEastAsian(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }

    private static Font load(String file) {
        try (InputStream bytes = Texts.class.getResourceAsStream(file)) {
            Font font = bytes == null
                    ? null
                    : Font.loadFont(bytes, Font.getDefault().getSize());
            return font == null ? Font.getDefault() : font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The font " + file + " of the program cannot be read.", unreadable);
        }
    }
}
