/**
 * The list of the formats that runs are exported to: for each one its id, endings and options, and what writes it. The
 * command {@code export}, the menu, the dialog and the page on exports go over this list.
 *
 * <p>Imports {@code evaluation}, {@code export}, {@code export.animation}, {@code export.animation.frame},
 * {@code export.numpy}, {@code export.picture}, {@code export.projector}, {@code export.replay}, {@code export.sphere},
 * {@code export.table}, {@code export.worksheet}, {@code io}, {@code option}, {@code render} and {@code text}.
 */
package org.tripletlab.export.catalogue;
