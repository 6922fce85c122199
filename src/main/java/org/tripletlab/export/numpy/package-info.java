/**
 * Arrays for NumPy.
 *
 * <p>Works without a display. May import {@code export} and what that may import.
 */
package org.tripletlab.export.numpy;
