/**
 * Answers to what people ask of a run: what each miner takes for an anchor and positive, where triplets pull, how the
 * classes stand to each other, and what a recording means in sentences.
 *
 * <p>Imports {@code batch}, {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code loss},
 * {@code math}, {@code metric}, {@code mining} and {@code text}.
 */
package org.tripletlab.explain;
