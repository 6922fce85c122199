package org.tripletlab.training;

/**
 * Position in the schedule of a run.
 *
 * @param stage number of the stage, from 0
 * @param start step at which it began
 */
public record StagePosition(int stage, int start) {}
