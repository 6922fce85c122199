package org.tripletlab.metric.retrieval;

import org.tripletlab.math.RandomStream;

/**
 * One trial of {@link OneShot}: enrolled images, query images and their distances.
 *
 * @param enrolled the K enrolled images of each of N classes, by row
 * @param questions the query image of each class, by row
 * @param squaredDistances N × N, row-major: query × class, to the mean of the enrolled images
 */
public record OneShotTrial(int[][] enrolled, int[] questions, double[] squaredDistances) {
    /**
     * Runs one trial.
     *
     * @param vectors vectors, row-major
     * @param size numbers of a vector
     * @param members for each eligible class the rows of its images, more than K
     * @param ways N
     * @param shots K
     * @param random source of the classes and images
     */
    static OneShotTrial play(double[] vectors, int size, int[][] members, int ways, int shots, RandomStream random) {
        int[] classes = random.nextDistinct(members.length, ways);
        int[][] enrolled = new int[ways][shots];
        double[] means = new double[ways * size];
        int[] questions = new int[ways];
        for (int w = 0; w < ways; w++) {
            int[] rows = members[classes[w]];
            int[] chosen = random.nextDistinct(rows.length, shots + 1);
            questions[w] = rows[chosen[shots]];
            for (int s = 0; s < shots; s++) {
                enrolled[w][s] = rows[chosen[s]];
                for (int k = 0; k < size; k++) {
                    means[w * size + k] += vectors[rows[chosen[s]] * size + k] / shots;
                }
            }
        }
        double[] distances = new double[ways * ways];
        for (int question = 0; question < ways; question++) {
            for (int w = 0; w < ways; w++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    double difference = vectors[questions[question] * size + k] - means[w * size + k];
                    sum += difference * difference;
                }
                distances[question * ways + w] = sum;
            }
        }
        return new OneShotTrial(enrolled, questions, distances);
    }

    /** Returns the number of classes, N. */
    public int ways() {
        return questions.length;
    }

    /** Returns the distance of a query to the mean of the enrolled images of a class. */
    public double distance(int question, int way) {
        return Math.sqrt(squaredDistances[question * ways() + way]);
    }

    /**
     * Returns the class that a query was assigned to: the nearest, the first of several; correct if it equals the
     * query's own number.
     */
    public int answer(int question) {
        int best = 0;
        for (int w = 1; w < ways(); w++) {
            if (squaredDistances[question * ways() + w] < squaredDistances[question * ways() + best]) {
                best = w;
            }
        }
        return best;
    }
}
