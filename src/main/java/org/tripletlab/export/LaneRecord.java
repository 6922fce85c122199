package org.tripletlab.export;

import org.tripletlab.session.RunnerView;

/**
 * A lane as it is taken out of the program: from the window, or read from a session file.
 *
 * @param letter what it is called in short, from A to D
 * @param view the run, with all that was recorded, its events and its images; prepared, so that it has data
 */
public record LaneRecord(char letter, RunnerView view) {}
