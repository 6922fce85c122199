package org.tripletlab.text;

import java.util.Locale;
import java.util.Optional;

/** The languages of the program. */
public enum Language {
    ENGLISH("en", "English", Locale.ENGLISH),
    CHINESE("zh", "简体中文", Locale.SIMPLIFIED_CHINESE);

    private final String id;
    private final String ownName;
    private final Locale locale;

    Language(String id, String ownName, Locale locale) {
        this.id = id;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** Returns the word used in file names and preferences. */
    public String id() {
        return id;
    }

    /** Returns the name of the language in itself, as a list of languages shows it. */
    public String ownName() {
        return ownName;
    }

    /** Returns the locale for what the system words itself, such as file dialogs. */
    public Locale locale() {
        return locale;
    }

    /** Finds a language by its id. */
    public static Optional<Language> byId(String id) {
        for (Language language : values()) {
            if (language.id.equals(id)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Returns the language to begin with where the system speaks {@code locale}: Chinese for any Chinese, else English. */
    public static Language nearest(Locale locale) {
        return locale.getLanguage().equals(CHINESE.id) ? CHINESE : ENGLISH;
    }
}
