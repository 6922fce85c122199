/**
 * Text in pictures: the bundled typeface, fonts of the machine for letters that it lacks, the same in PDF documents,
 * and the warning where a letter is in neither.
 *
 * <p>Imports {@code export} and {@code text}.
 */
package org.tripletlab.export.font;
