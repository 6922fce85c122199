/**
 * Query commands for a trained network: embeddings, nearest neighbours, verification of two images, few-shot
 * recognition.
 *
 * <p>Imports {@code cli.support}, {@code cli.train}, {@code data}, {@code dataset}, {@code evaluation},
 * {@code experiment}, {@code explain}, {@code export}, {@code history}, {@code metric}, {@code option}, {@code runner},
 * {@code store} and {@code text}.
 */
package org.tripletlab.cli.query;
