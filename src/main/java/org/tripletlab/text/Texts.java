package org.tripletlab.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The program's texts in the selected language. */
public final class Texts {
    private static final List<String> BUNDLES = List.of(
            "session",
            "data",
            "window",
            "sphere",
            "study",
            "race",
            "lanes",
            "inspect",
            "microscope",
            "draw",
            "verify",
            "file",
            "about",
            "worksheet",
            "replay",
            "film",
            "figure",
            "refusal",
            "damage",
            "study-file",
            "lesson",
            "idx",
            "download",
            "export");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Language language;

    /** Reads the bundles of all languages and selects {@code language}. */
    public Texts(Language language) {
        this.language = language;
        for (Language each : Language.values()) {
            texts.put(each, read(each));
        }
    }

    /** Returns the selected language. */
    public Language language() {
        return language;
    }

    /** Selects another language and notifies the listeners. */
    public void setLanguage(Language chosen) {
        if (chosen != language) {
            language = chosen;
            listeners.forEach(Runnable::run);
        }
    }

    /**
     * Adds a listener that is called when the language changes; a listener with a shorter life than these texts must be
     * removed.
     */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Returns a text in the selected language. An unknown key is returned as it is, so that a missing text is visible
     * but harmless.
     */
    public String get(String key) {
        return texts.get(language).getOrDefault(key, key);
    }

    /**
     * Returns a text with its placeholders filled: {@code {0}} as it is, {@code {0:,}} a whole number with thousands
     * separated, {@code {0:3}} with three decimals, {@code {0:%1}} a fraction as per cent with one decimal, {@code
     * {0:.}} a sentence without its full stop; NaN is a dash.
     */
    public String format(String key, Object... values) {
        return TextPattern.fill(get(key), values);
    }

    /** Returns a message as a sentence; messages among its arguments, such as a reason, become sentences, too. */
    public String say(Message message) {
        return TextPattern.fill(get(message.key()), said(message, this::say));
    }

    /** Returns a message as {@link #say} does, with the values character for character: for terminals and exceptions. */
    String sayAsIs(Message message) {
        return TextPattern.fillAsIs(get(message.key()), said(message, this::sayAsIs));
    }

    private static Object[] said(Message message, Function<Message, String> say) {
        return message.arguments().stream()
                .map(argument -> argument instanceof Message reason ? say.apply(reason) : argument)
                .toArray();
    }

    /** Joins sentences as the selected language does: with a space, or in Chinese with nothing. */
    public Collector<CharSequence, ?, String> sentences() {
        return Collectors.joining(language.betweenSentences());
    }

    /** Joins the items of a list as the selected language does. */
    public Collector<CharSequence, ?, String> items() {
        return Collectors.joining(language.betweenItems());
    }

    /** Tells whether there is a text for a key. */
    public boolean has(String key) {
        return texts.get(language).containsKey(key);
    }

    /** Returns the keys of one language. */
    Set<String> keys(Language of) {
        return texts.get(of).keySet();
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        for (String bundle : BUNDLES) {
            String file = bundle + "_" + language.id() + ".properties";
            Properties properties = new Properties();
            try (InputStream bytes = Texts.class.getResourceAsStream(file);
                    Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The texts " + file + " of the program cannot be read.", unreadable);
            }
            properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
        }
        return Map.copyOf(all);
    }
}
