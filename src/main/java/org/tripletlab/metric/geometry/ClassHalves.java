package org.tripletlab.metric.geometry;

/**
 * Split of images into two halves of every class, for a measurement of one half with the class means of the other. The first,
 * third, … image of a class is in the even half.
 *
 * @param even whether an image is in the even half
 * @param odd whether it is in the other; both are not copied
 */
record ClassHalves(boolean[] even, boolean[] odd) {
    /**
     * Splits images.
     *
     * @param labels class of each image, in [0, classCount)
     */
    static ClassHalves of(int[] labels, int classCount) {
        boolean[] even = new boolean[labels.length];
        boolean[] odd = new boolean[labels.length];
        int[] seen = new int[classCount];
        for (int i = 0; i < labels.length; i++) {
            even[i] = seen[labels[i]]++ % 2 == 0;
            odd[i] = !even[i];
        }
        return new ClassHalves(even, odd);
    }
}
