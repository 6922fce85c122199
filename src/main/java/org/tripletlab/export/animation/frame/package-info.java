/**
 * The frames of a film, each drawn when it is asked for: which steps they show, how lanes share a frame, and the
 * legend.
 *
 * <p>Imports {@code compare}, {@code dataset}, {@code evaluation}, {@code export}, {@code export.font},
 * {@code export.sphere}, {@code history}, {@code math}, {@code metric}, {@code render} and {@code text}.
 */
package org.tripletlab.export.animation.frame;
