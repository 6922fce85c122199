/**
 * Pictures of spheres as pixels: one step of a run with title and legend, a small one for tables, several lanes on a
 * sheet. Each PNG carries the recipe of what it shows.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code experiment}, {@code export}, {@code export.font},
 * {@code export.table}, {@code history}, {@code io}, {@code math}, {@code metric}, {@code option} and {@code render}.
 */
package org.tripletlab.export.sphere;
