/**
 * A data set, its examples and their classes, and what is to be said of them: what was left out, what was decided while
 * it was read, and why it cannot be read. How it is read is the concern of the rooms below, one for each kind of file.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.data;
