/**
 * Evaluation of a network: the evaluation set at a step, the batch before and after its update, and the report at the
 * end of a run. Works on copies of the weights, concurrently with training.
 *
 * <p>Imports {@code batch}, {@code data}, {@code dataset}, {@code evaluation.oneshot}, {@code experiment}, {@code
 * loss}, {@code math}, {@code metric}, {@code nn} and {@code training}.
 */
package org.tripletlab.evaluation;
