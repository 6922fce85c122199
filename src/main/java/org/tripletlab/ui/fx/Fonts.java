package org.tripletlab.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import org.tripletlab.text.Texts;

/** The program's own fonts, so that Chinese shows on a machine without any Chinese font. */
public final class Fonts {
    private Fonts() {}

    /** Loads regular and bold and returns the name of their family. */
    public static String load() {
        GlyphLayouts.keepApart();
        load("fonts/TripletLabSans-Bold.ttf");
        return load("fonts/TripletLabSans-Regular.ttf").getFamily();
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
