/**
 * Atomic writing of files and folders, the user's cache folder, decoding of text files, natural sort order, and free
 * disk space.
 *
 * <p>Imports {@code text}.
 */
package org.tripletlab.io;
