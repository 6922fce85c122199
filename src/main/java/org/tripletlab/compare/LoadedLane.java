package org.tripletlab.compare;

import java.util.Optional;
import org.tripletlab.dataset.TrainingData;

/**
 * A saved lane with its images, ready to continue.
 *
 * @param saved the lane
 * @param data the images of its run; empty if it has none
 */
public record LoadedLane(SavedLane saved, Optional<TrainingData> data) {}
