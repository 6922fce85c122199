/**
 * Matrix product used by the networks, and the native library that computes it. Besides {@code nn}, this is the only
 * package that uses ND4J, and no ND4J type shows in its public signatures.
 *
 * <p>Imports {@code text}.
 */
package org.tripletlab.math.matrix;
