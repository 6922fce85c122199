/**
 * Machine of this process: preparation of the native mathematics library, description of the machine, and warnings.
 *
 * <p>Imports {@code log}, {@code math} and {@code text}.
 */
package org.tripletlab.machine;
