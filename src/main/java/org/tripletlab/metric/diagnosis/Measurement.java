package org.tripletlab.metric.diagnosis;

import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.ProbeStatistics;

/**
 * Everything recorded at one measured step.
 *
 * @param step optimiser updates done
 * @param batch statistics of the training batch of this step; null at step 0
 * @param probe geometry of the probe set after this step
 * @param diagnosis the state named from this and all earlier measurements
 */
public record Measurement(int step, BatchStatistics batch, ProbeStatistics probe, Diagnosis diagnosis) {}
