package org.tripletlab.text;

import java.util.Locale;
import java.util.Optional;

/** User interface languages. */
public enum Language {
    ENGLISH("en", "English", Locale.ENGLISH, " ", ", "),
    CHINESE("zh", "简体中文", Locale.SIMPLIFIED_CHINESE, "", "、");

    private final String id;
    private final String ownName;
    private final Locale locale;
    private final String betweenSentences;
    private final String betweenItems;

    Language(String id, String ownName, Locale locale, String betweenSentences, String betweenItems) {
        this.id = id;
        this.ownName = ownName;
        this.locale = locale;
        this.betweenSentences = betweenSentences;
        this.betweenItems = betweenItems;
    }

    /** Returns the id used in file names and preferences. */
    public String id() {
        return id;
    }

    /** Returns the name of the language in that language, for a list of languages. */
    public String ownName() {
        return ownName;
    }

    /** Returns the locale for texts of the operating system, such as file dialogs. */
    public Locale locale() {
        return locale;
    }

    /** Returns what stands between two sentences. */
    String betweenSentences() {
        return betweenSentences;
    }

    /** Returns what stands between two items of a list. */
    String betweenItems() {
        return betweenItems;
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

    /** Returns the initial language for a system locale: Chinese for any Chinese locale, else English. */
    public static Language nearest(Locale locale) {
        return locale.getLanguage().equals(CHINESE.id) ? CHINESE : ENGLISH;
    }
}
