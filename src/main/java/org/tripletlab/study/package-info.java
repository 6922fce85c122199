/**
 * A study: a grid of experiments, each run by itself.
 *
 * <p>{@link org.tripletlab.study.Study} says which experiments, {@link org.tripletlab.study.StudyRunner} runs them.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code export}, {@code history},
 * {@code log}, {@code mining}, {@code runner} and {@code study.outcome}.
 */
package org.tripletlab.study;
