package org.tripletlab.ui.sphere;

/** Gives the text of a key in the language chosen now, with its values filled in; {@code texts::format}. */
@FunctionalInterface
public interface Wording {
    /** Returns the sentence; values are numbered from 0, {@code {0:1}} is a number with one decimal. */
    String say(String key, Object... values);
}
