package org.tripletlab.ui.enrol;

/**
 * How far the image is from a name: from the nearest of the images that were enrolled under it.
 *
 * @param name the name
 * @param distance plain distance, in [0, 2]; NaN if the network puts one of the two nowhere
 * @param sameImage whether that image is the very one that is asked about
 */
record NamedDistance(String name, double distance, boolean sameImage) {}
