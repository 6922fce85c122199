/**
 * Measurements of a run as text for other programs: comma-separated values, and lines of JSON.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code export}, {@code history},
 * {@code io}, {@code math}, {@code metric}, {@code runner} and {@code text}.
 */
package org.tripletlab.export.table;
