/**
 * Small mathematics that every other room may use: seeded random streams, percentiles, vectors on primitive arrays,
 * distances, projections to fewer dimensions, and round numbers.
 *
 * <p>Imports no other room.
 */
package org.tripletlab.math;
