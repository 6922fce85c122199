package org.tripletlab.ui.settings;

/** How the window looks. */
public enum ThemeChoice {
    LIGHT,
    DARK;

    /** Returns the other one. */
    public ThemeChoice other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
