package org.tripletlab.data.digits;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.math.RandomStream;

/**
 * A handwriting form of a digit, given by some poses: skeletons with the same strokes and points.
 *
 * @param digit the digit, 0 to 9
 * @param name name of the form, unique for the digit
 * @param weight frequency relative to the digit's other forms
 * @param poses at least one; each a list of strokes
 */
record DigitForm(int digit, String name, double weight, List<List<Stroke>> poses) {
    /** Checks that the poses can be mixed. */
    DigitForm {
        poses = List.copyOf(poses);
        for (List<Stroke> pose : poses) {
            if (!layout(pose).equals(layout(poses.get(0)))) {
                throw new IllegalArgumentException("The poses of form \"" + digit + ": " + name
                        + "\" differ in strokes, points or corners: " + layout(poses.get(0)) + " and " + layout(pose)
                        + ".");
            }
        }
    }

    /** Returns a random mixture of the poses. */
    List<Stroke> mix(RandomStream random) {
        double[] shares = new double[poses.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            // Exponential shares give every mixture the same density.
            shares[i] = -StrictMath.log(1 - random.nextDouble());
            sum += shares[i];
        }
        List<Stroke> mixed = new ArrayList<>();
        for (int s = 0; s < poses.get(0).size(); s++) {
            Stroke layout = poses.get(0).get(s);
            double[] x = new double[layout.count()];
            double[] y = new double[layout.count()];
            for (int p = 0; p < shares.length; p++) {
                Stroke stroke = poses.get(p).get(s);
                for (int i = 0; i < x.length; i++) {
                    x[i] += shares[p] / sum * stroke.x()[i];
                    y[i] += shares[p] / sum * stroke.y()[i];
                }
            }
            mixed.add(new Stroke(x, y, layout.corner()));
        }
        return mixed;
    }

    /** Strokes, points and corners as text, for example "..!. / ..". */
    private static String layout(List<Stroke> pose) {
        StringBuilder text = new StringBuilder();
        for (Stroke stroke : pose) {
            text.append(text.length() == 0 ? "" : " / ");
            for (boolean corner : stroke.corner()) {
                text.append(corner ? '!' : '.');
            }
        }
        return text.toString();
    }
}
