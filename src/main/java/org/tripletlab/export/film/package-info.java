/**
 * The history of one lane, or of a race side by side, as a moving picture: an animated GIF, or an MP4 by the user's own ffmpeg.
 *
 * <p>{@link org.tripletlab.export.film.frame.Film} draws the frames, one after the other;
 * {@link org.tripletlab.export.film.GifFilm} and {@link org.tripletlab.export.film.Mp4Film} write them. Works without a
 * display. May import {@code text} and {@code race} besides what {@code export} may: states and lanes have names in the
 * frame.
 */
package org.tripletlab.export.film;
