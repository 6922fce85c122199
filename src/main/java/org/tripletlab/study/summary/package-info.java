/**
 * Summary of a study's results: a cell for each experiment, with mean and spread over its repetitions.
 *
 * <p>Imports {@code experiment}, {@code metric}, {@code study} and {@code study.outcome}.
 */
package org.tripletlab.study.summary;
