package org.tripletlab.dataset;

import java.util.List;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.math.RandomStream;

/** A data set that a network learns in a few steps: each class is a noisy pattern of its own. */
public final class SmallData {
    static final int CLASSES = 4;

    private static final int SIDE = 6;

    private SmallData() {}

    static Dataset dataset() {
        return new Dataset(
                "small", "test", split("train", 40), split("test", 15), List.of("a", "b", "c", "d"), "no hash");
    }

    /** Chooses the images of an experiment from a small data set. */
    public static TrainingData choose(ExperimentSpec spec) {
        Dataset dataset = dataset();
        return TrainingData.choose(spec, dataset, dataset, List.of());
    }

    private static Examples split(String name, int perClass) {
        int size = SIDE * SIDE;
        byte[] pixels = new byte[CLASSES * perClass * size];
        int[] labels = new int[CLASSES * perClass];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % CLASSES;
            RandomStream pattern = RandomStream.of(labels[i], "pattern");
            RandomStream noise = RandomStream.of(i, name);
            for (int p = 0; p < size; p++) {
                int level = (pattern.nextInt(2) == 0 ? 40 : 200) + noise.nextInt(50);
                pixels[i * size + p] = (byte) level;
            }
        }
        return new Examples(SIDE, SIDE, pixels, labels);
    }
}
