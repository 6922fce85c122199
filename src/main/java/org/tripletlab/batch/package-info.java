/**
 * The values of one training step that miners and losses pass on: which images, which pairs and triplets.
 *
 * <p>Imports no other room.
 */
package org.tripletlab.batch;
