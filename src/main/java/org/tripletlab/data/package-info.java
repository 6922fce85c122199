/**
 * Data sets, their examples and classes, and reports on them: left-out files, decisions made during reading, and
 * faults. The readers are in the subpackages, one for each file format.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.data;
