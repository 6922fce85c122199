/**
 * Basic mathematics for all other packages: seeded random streams, percentiles, vectors on primitive arrays, distances,
 * and projections to fewer dimensions.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.math;
