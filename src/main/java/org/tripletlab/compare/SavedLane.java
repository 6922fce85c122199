package org.tripletlab.compare;

import java.util.Optional;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.history.saved.SavedRun;

/**
 * A lane in saved form.
 *
 * @param letter A to D
 * @param origin where it was branched off; empty if it began at step 0
 * @param spec its experiment
 * @param run its run; empty if it has none, because it was refused or still being prepared
 */
public record SavedLane(char letter, Optional<Lane.Origin> origin, ExperimentSpec spec, Optional<SavedRun> run) {}
