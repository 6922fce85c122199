/**
 * The one matrix product that the networks are built on, and the native library that computes it. Besides {@code nn},
 * this is the only room that knows ND4J, and no ND4J type shows in its public signatures.
 *
 * <p>Imports no other room.
 */
package org.tripletlab.math.matrix;
