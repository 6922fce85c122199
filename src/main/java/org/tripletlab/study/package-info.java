/**
 * Studies: grids of independent experiments.
 *
 * <p>{@link org.tripletlab.study.Study} defines the experiments, {@link org.tripletlab.study.StudyRunner} runs them.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code export}, {@code history},
 * {@code log}, {@code mining}, {@code option}, {@code runner}, {@code study.outcome} and {@code text}.
 */
package org.tripletlab.study;
