/**
 * The values of one training step that miners and losses pass on: which images, which triplets.
 *
 * <p>May import {@code math}.
 */
package org.tripletlab.batch;
