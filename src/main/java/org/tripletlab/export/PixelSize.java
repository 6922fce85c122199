package org.tripletlab.export;

/**
 * Width and height in pixels.
 *
 * @param width at least 0
 * @param height at least 0
 */
public record PixelSize(int width, int height) {}
