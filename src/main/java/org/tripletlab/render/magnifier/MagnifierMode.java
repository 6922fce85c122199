package org.tripletlab.render.magnifier;

/** Modes of the magnifier. */
public enum MagnifierMode {
    /** Shown while nearly all displayed points lie within a few degrees. */
    AUTO,

    /** Always shown: on such a cluster, else around a point. */
    ALWAYS,

    NEVER;

    /** Returns the next mode, cyclically. */
    public MagnifierMode next() {
        return switch (this) {
            case AUTO -> ALWAYS;
            case ALWAYS -> NEVER;
            case NEVER -> AUTO;
        };
    }
}
