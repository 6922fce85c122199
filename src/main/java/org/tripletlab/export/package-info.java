/**
 * What every export shares: the lanes that are taken out of the program, their titles and recipe, the progress, the
 * version, and the icon as files.
 *
 * <p>Imports {@code compare}, {@code dataset}, {@code experiment}, {@code history}, {@code render} and {@code text}.
 */
package org.tripletlab.export;
