package org.tripletlab.ui.sphere;

/** Source of texts in the current language, by key, with their arguments; {@code texts::format}. */
@FunctionalInterface
public interface Wording {
    /** Returns the text; arguments are numbered from 0, {@code {0:1}} is a number with one decimal. */
    String say(String key, Object... values);
}
