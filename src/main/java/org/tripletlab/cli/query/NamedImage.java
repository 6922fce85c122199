package org.tripletlab.cli.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripletlab.data.Examples;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * An image given on the command line: {@code test:12} and {@code train:5} count from 0 in the splits of the data set,
 * anything else is the path of a picture, which is prepared like the images of the data set.
 *
 * @param name argument as given
 * @param pixels of the size of the data set's images
 * @param split {@code test} or {@code train}; empty for a picture
 * @param row its index in the split; −1 for a picture
 * @param label its class; empty for a picture
 */
record NamedImage(String name, byte[] pixels, String split, int row, OptionalInt label) {
    static final String TEST = "test";
    static final String TRAIN = "train";

    /** Help text about images. */
    static final String HELP =
            "test:12 or train:5 (images of the data set, counted from 0), or a picture file (PNG, JPEG,"
                    + " BMP, GIF, WebP, PGM, PPM), which is prepared like the images of the data set.";

    private static final Pattern PLACE = Pattern.compile("(" + TEST + "|" + TRAIN + "):(.*)");

    static NamedImage of(String name, TrainingData data) throws IOException {
        Matcher place = PLACE.matcher(name);
        if (!place.matches()) {
            byte[] prepared = DrawingPreparation.like(data.trained().examples()).picture(Path.of(name));
            return new NamedImage(name, prepared, "", -1, OptionalInt.empty());
        }
        Examples examples = split(place.group(1), data);
        int row = place.group(2).matches("\\d{1,9}") ? Integer.parseInt(place.group(2)) : -1;
        if (row < 0 || row >= examples.count()) {
            throw new OptionException(
                    "image",
                    Message.of(
                            "image.refused.row",
                            name,
                            place.group(1),
                            data.training().id(),
                            examples.count() - 1));
        }
        int size = examples.imageSize();
        return new NamedImage(
                name,
                Arrays.copyOfRange(examples.pixels(), row * size, (row + 1) * size),
                place.group(1),
                row,
                OptionalInt.of(examples.labels()[row]));
    }

    /** Returns the images of a split, all of its classes. */
    static Examples split(String split, TrainingData data) {
        return split.equals(TEST) ? data.probing().test() : data.training().train();
    }

    /** Returns the name of its class; null if it has none. */
    String className(TrainingData data) {
        return label.isPresent() ? data.training().classNames().get(label.getAsInt()) : null;
    }
}
