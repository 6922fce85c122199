/**
 * Pictures of whole runs for slides, papers and walls: sphere, map, charts, matrix, sheet of all lanes and contact
 * sheet of the timeline. Each is drawn once, on a {@link org.tripletlab.export.picture.PicturePage}, for every format.
 *
 * <p>Imports {@code compare}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code explain}, {@code export}, {@code export.font}, {@code export.sphere}, {@code export.table}, {@code export.vector}, {@code history}, {@code io}, {@code math}, {@code metric}, {@code plot}, {@code render} and {@code text}.
 */
package org.tripletlab.export.picture;
