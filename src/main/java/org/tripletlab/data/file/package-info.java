/**
 * What a file is, by its first bytes and by its name, and archives looked at as folders. Readers of all kinds of data
 * sets begin here.
 *
 * <p>Imports {@code data} and {@code io}.
 */
package org.tripletlab.data.file;
