package org.tripletlab.ui.plane;

import org.tripletlab.mining.Zone;

/**
 * Where one step moves a triplet, or on average a whole zone, in the plane.
 *
 * @param zone where it was before the step
 * @param fromX distance of anchor and positive before the step
 * @param fromY distance of anchor and negative before the step
 * @param toX distance of anchor and positive after it
 * @param toY distance of anchor and negative after it
 */
record Movement(Zone zone, double fromX, double fromY, double toX, double toY) {
    /** Returns how far it goes in the plane. */
    double length() {
        return Math.hypot(toX - fromX, toY - fromY);
    }
}
