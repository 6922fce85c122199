/**
 * Files of drawings without pixels: one page of PDF, and SVG that needs nothing from outside.
 *
 * <p>Imports {@code export} and {@code export.font}.
 */
package org.tripletlab.export.vector;
