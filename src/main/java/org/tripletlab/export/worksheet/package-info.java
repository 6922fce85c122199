/**
 * A worksheet about the lanes of a record, for a class, and the teacher's key to it.
 *
 * <p>Imports {@code evaluation}, {@code experiment}, {@code export}, {@code export.font}, {@code export.sphere}, {@code history}, {@code io}, {@code math}, {@code metric}, {@code plot}, {@code render} and {@code text}.
 */
package org.tripletlab.export.worksheet;
