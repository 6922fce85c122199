package org.tripletlab.render.magnifier;

/** When the magnifier is there. */
public enum MagnifierMode {
    /** While nearly all shown points lie within a few degrees. */
    AUTO,

    /** Always: on such a blob, else around a point. */
    ALWAYS,

    NEVER;

    /** Returns the mode that follows, in a circle. */
    public MagnifierMode next() {
        return switch (this) {
            case AUTO -> ALWAYS;
            case ALWAYS -> NEVER;
            case NEVER -> AUTO;
        };
    }
}
