package org.tripletlab.ui.enrol;

/**
 * Distance of the image from a name, which is that of the nearest image enrolled under it.
 *
 * @param name the name
 * @param distance Euclidean distance, in [0, 2]; NaN if one of the two has no embedding
 * @param sameImage whether the enrolled image is identical to the query image
 */
record NamedDistance(String name, double distance, boolean sameImage) {}
