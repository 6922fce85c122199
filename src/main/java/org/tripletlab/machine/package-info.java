/**
 * What this process computes on: the native mathematics library, loaded once, and what is to be said of the machine.
 *
 * <p>Imports {@code log}, {@code math} and {@code text}.
 */
package org.tripletlab.machine;
