/**
 * Files of drawings without pixels: one page of PDF, and SVG that needs nothing from outside.
 *
 * <p>Imports {@code export}, {@code export.font} and {@code text}.
 */
package org.tripletlab.export.vector;
