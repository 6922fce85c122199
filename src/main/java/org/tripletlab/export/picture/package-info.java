/**
 * Pictures of whole runs for slides, papers and walls: sphere, map, charts, matrix, sheet of all lanes and contact sheet of
 * the timeline, as PNG, SVG or PDF. Each is drawn once, on a {@link org.tripletlab.export.picture.PicturePage}, whatever the
 * format.
 *
 * <p>Works without a display. May import what {@code export} may.
 */
package org.tripletlab.export.picture;
