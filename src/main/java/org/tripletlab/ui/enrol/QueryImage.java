package org.tripletlab.ui.enrol;

import java.util.Arrays;
import java.util.Optional;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.text.Message;

/**
 * Query image, which is enrolled or compared.
 *
 * @param pixels height · width bytes, row by row, 0 to 255, unsigned; not copied, must not be modified
 * @param height rows
 * @param width columns
 * @param says description of the image
 */
record QueryImage(byte[] pixels, int height, int width, Message says) {
    /** Returns a test image; empty if no point is chosen. */
    static Optional<QueryImage> picked(EvaluationSet probe, int point) {
        if (point < 0 || point >= probe.count()) {
            return Optional.empty();
        }
        Examples examples = probe.examples();
        int from = probe.indices()[point] * examples.imageSize();
        byte[] pixels = Arrays.copyOfRange(examples.pixels(), from, from + examples.imageSize());
        String of = probe.classNames().get(probe.labels()[point]);
        return Optional.of(
                new QueryImage(pixels, examples.height(), examples.width(), Message.of("enrol.picked", point, of)));
    }
}
