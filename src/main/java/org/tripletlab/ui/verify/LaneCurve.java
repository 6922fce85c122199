package org.tripletlab.ui.verify;

import org.tripletlab.metric.VerificationCurve;
import org.tripletlab.ui.model.MeasuredPairs;

/**
 * What is drawn of one lane.
 *
 * @param number of the lane, from 0, by its letter
 * @param pairs its pairs
 * @param threshold where it decides, and what that costs
 */
record LaneCurve(int number, MeasuredPairs pairs, VerificationCurve.Point threshold) {}
