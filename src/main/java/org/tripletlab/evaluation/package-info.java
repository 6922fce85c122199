/**
 * What is measured of a network and when: the probe set at a step, the batch before and after its update, and the
 * report at the end of a run. Works on copies of the weights, beside the training.
 *
 * <p>Imports {@code batch}, {@code data}, {@code dataset}, {@code evaluation.oneshot}, {@code experiment},
 * {@code loss}, {@code math}, {@code metric}, {@code nn} and {@code training}.
 */
package org.tripletlab.evaluation;
