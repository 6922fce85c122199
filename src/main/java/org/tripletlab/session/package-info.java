/**
 * One experiment: its parameters, its synchronous deterministic training step, the threads that drive it, and the
 * history it leaves.
 *
 * <p>May import {@code nn}, {@code loss}, {@code mining}, {@code metric}, {@code data}, {@code batch} and {@code math}.
 * Screen and command line see training only through this package.
 */
package org.tripletlab.session;
