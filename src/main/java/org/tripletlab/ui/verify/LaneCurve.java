package org.tripletlab.ui.verify;

import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.ui.model.MeasuredPairs;

/**
 * What is drawn of one lane.
 *
 * @param number of the lane, from 0, by its letter
 * @param pairs its pairs
 * @param threshold where it decides, and what that costs
 * @param picked how far apart the two picked images are; NaN if not two are picked
 */
record LaneCurve(int number, MeasuredPairs pairs, VerificationCurve.Point threshold, double picked) {}
