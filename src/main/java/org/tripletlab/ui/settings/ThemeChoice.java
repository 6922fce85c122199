package org.tripletlab.ui.settings;

/** Colour theme of the window. */
public enum ThemeChoice {
    LIGHT,
    DARK;

    /** Returns the other theme. */
    public ThemeChoice other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
