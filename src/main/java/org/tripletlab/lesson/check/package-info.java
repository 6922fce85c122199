/**
 * The check of lessons: every run is trained for several seeds, and every expectation judged.
 *
 * <p>Imports {@code dataset}, {@code evaluation}, {@code experiment}, {@code export}, {@code history}, {@code lesson}, {@code
 * metric} and {@code runner}.
 */
package org.tripletlab.lesson.check;
