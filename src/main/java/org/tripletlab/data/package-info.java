/**
 * Data sets, their examples and classes, and reports on them: left-out files, decisions made during reading, and
 * faults. The readers are in the subpackages, one for each file format.
 *
 * <p>Imports {@code text}.
 */
package org.tripletlab.data;
