/**
 * Explanations of a run: selections of each miner for an anchor and positive, gradients of triplets, angles between
 * classes, and sentences about a recording.
 *
 * <p>Imports {@code batch}, {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code loss}, {@code
 * math}, {@code metric}, {@code mining} and {@code text}.
 */
package org.tripletlab.explain;
