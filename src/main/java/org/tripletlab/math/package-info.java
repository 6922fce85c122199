/**
 * Small mathematics that every other room may use: seeded random streams, percentiles, vectors on primitive arrays,
 * distances, and projections to fewer dimensions.
 *
 * <p>Imports no other room.
 */
package org.tripletlab.math;
