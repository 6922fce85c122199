package org.tripletlab.ui.sphere;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Bundled texts of one language, for tests. */
final class BundledWording implements Wording {
    private final Properties texts = new Properties();

    BundledWording(String language) {
        String bundle = "/org/tripletlab/text/sphere_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(BundledWording.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String say(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key + ".");
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
            if (values[i] instanceof Double number) {
                text = text.replace("{" + i + ":1}", String.format(Locale.ROOT, "%.1f", number));
            }
        }
        return text;
    }
}
