package org.tripletlab.training;

/**
 * Where a run stands in its schedule.
 *
 * @param stage number of the stage, from 0
 * @param start step at which it began
 */
public record StagePosition(int stage, int start) {}
