package org.tripletlab.cli.support;

import org.tripletlab.experiment.ParameterException;
import org.tripletlab.text.Language;

/** The word after {@code --language}. */
public final class LanguageArgument {
    private LanguageArgument() {}

    /**
     * Returns the language of a word.
     *
     * @throws ParameterException if it is none
     */
    public static Language language(String word) {
        return Language.byId(word)
                .orElseThrow(() ->
                        new ParameterException("language", "--language must be en or zh, but was \"" + word + "\"."));
    }
}
