package org.tripletlab.cli.support;

import org.tripletlab.experiment.ParameterException;
import org.tripletlab.text.Language;

/** Argument of {@code --language}. */
public final class LanguageArgument {
    private LanguageArgument() {}

    /**
     * Returns the language with this id.
     *
     * @throws ParameterException if there is none
     */
    public static Language language(String word) {
        return Language.byId(word)
                .orElseThrow(() ->
                        new ParameterException("language", "--language must be en or zh, but was \"" + word + "\"."));
    }
}
