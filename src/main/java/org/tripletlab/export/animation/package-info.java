/**
 * The history of one lane, or of several side by side, as a file of a moving picture: an animated GIF, or an MP4 by the
 * user's own ffmpeg.
 *
 * <p>Imports {@code export}, {@code export.animation.frame}, {@code io}, {@code render} and {@code text}.
 */
package org.tripletlab.export.animation;
