/**
 * Basic mathematics for all other packages: seeded random streams, percentiles, vectors on primitive arrays, distances,
 * projections to fewer dimensions, and round numbers.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.math;
