package org.tripletlab.data.sampling;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tripletlab.data.ClassNames;
import org.tripletlab.text.Message;

/**
 * Classes held out of training, to measure how a network generalises to unseen classes.
 *
 * <p>Written as a list of {@linkplain ClassNames names}; {@code s31-s40} means both and all classes between them in the
 * data set's order.
 */
public final class ClassHoldOut {
    private ClassHoldOut() {}

    /**
     * Finds the named classes.
     *
     * @param classNames names of all classes, by label
     * @param text names; blank for none
     * @return their labels, ascending
     * @throws HoldOutException if a name is unknown or fewer than two classes are left for training
     */
    public static int[] heldOut(List<String> classNames, String text) {
        TreeSet<Integer> held = new TreeSet<>();
        if (text.isBlank()) {
            return new int[0];
        }
        for (String part : ClassNames.parts(text)) {
            int[] range = ClassNames.range(classNames, part).orElseThrow(() -> unknown(classNames, part));
            for (int label = range[0]; label <= range[1]; label++) {
                held.add(label);
            }
        }
        if (classNames.size() - held.size() < 2) {
            throw new HoldOutException(
                    Message.of("hold-out.refused.too-many", text, classNames.size() - held.size(), classNames.size()));
        }
        return held.stream().mapToInt(Integer::intValue).toArray();
    }

    private static HoldOutException unknown(List<String> classNames, String name) {
        List<String> some = classNames.subList(0, Math.min(20, classNames.size()));
        boolean quotes = some.stream().anyMatch(each -> !ClassNames.quoted(each).equals(each));
        return new HoldOutException(Message.of(
                quotes ? "hold-out.refused.unknown-quoted" : "hold-out.refused.unknown",
                name,
                some.stream().map(ClassNames::quoted).collect(Collectors.joining(", "))
                        + (classNames.size() > 20 ? ", …" : "")));
    }
}
