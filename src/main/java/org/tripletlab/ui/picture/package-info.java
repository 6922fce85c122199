/**
 * Saving a picture of the sphere.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code experiment}, {@code explain}, {@code export}, {@code history},
 * {@code metric}, {@code render}, {@code text}, {@code ui.control}, {@code ui.fx}, {@code ui.model} and
 * {@code ui.settings}.
 */
package org.tripletlab.ui.picture;
