package org.tripletlab.ui.plane;

import org.tripletlab.mining.Zone;

/**
 * Movement of a triplet, or the mean movement of a zone, in the plane by one step.
 *
 * @param zone zone before the step
 * @param fromX distance of anchor and positive before the step
 * @param fromY distance of anchor and negative before the step
 * @param toX distance of anchor and positive after it
 * @param toY distance of anchor and negative after it
 */
record Movement(Zone zone, double fromX, double fromY, double toX, double toY) {
    /** Returns the length of the movement in the plane. */
    double length() {
        return Math.hypot(toX - fromX, toY - fromY);
    }
}
