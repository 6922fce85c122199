/**
 * Small mathematics that every other package may use: seeded random streams, vectors on primitive arrays and the one
 * matrix product that the network is built on.
 *
 * <p>Imports nothing of ours. Besides {@code nn}, this is the only package that knows ND4J, and no ND4J type shows in
 * its public signatures.
 */
package org.tripletlab.math;
