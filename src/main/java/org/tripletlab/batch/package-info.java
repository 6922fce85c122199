/**
 * Data of one training step that is passed between samplers, miners and losses: images, pairs and triplets.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.batch;
