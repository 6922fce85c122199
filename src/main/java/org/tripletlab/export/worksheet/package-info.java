/**
 * A worksheet about the lanes of a record, for a class, and the teacher's key to it.
 *
 * <p>Works without a display. May import {@code export} and what that may import.
 */
package org.tripletlab.export.worksheet;
