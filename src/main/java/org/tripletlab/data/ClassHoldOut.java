package org.tripletlab.data;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Classes that are kept out of training, so that what a network makes of them shows what it knows about images it was never
 * taught.
 *
 * <p>Written as names of classes joined by commas; {@code s31-s40} means both and all between them in the data set's order.
 */
public final class ClassHoldOut {
    private ClassHoldOut() {}

    /**
     * Finds the classes that are named.
     *
     * @param classNames names of all classes, by label
     * @param text names; blank for none
     * @return their labels, ascending
     * @throws IllegalArgumentException if a name is unknown or fewer than two classes are left to train on
     */
    public static int[] heldOut(List<String> classNames, String text) {
        TreeSet<Integer> held = new TreeSet<>();
        if (text.isBlank()) {
            return new int[0];
        }
        for (String part : text.split(",", -1)) {
            String name = part.strip();
            if (classNames.contains(name)) {
                held.add(classNames.indexOf(name));
            } else {
                addRange(classNames, name, held);
            }
        }
        if (classNames.size() - held.size() < 2) {
            throw new IllegalArgumentException("\"" + text + "\" leaves " + (classNames.size() - held.size()) + " of "
                    + classNames.size() + " classes to train on, but at least 2 are needed; hold out fewer.");
        }
        return held.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void addRange(List<String> classNames, String name, Set<Integer> held) {
        for (int dash = name.indexOf('-'); dash >= 0; dash = name.indexOf('-', dash + 1)) {
            int first = classNames.indexOf(name.substring(0, dash).strip());
            int last = classNames.indexOf(name.substring(dash + 1).strip());
            if (first >= 0 && last >= first) {
                for (int label = first; label <= last; label++) {
                    held.add(label);
                }
                return;
            }
        }
        throw new IllegalArgumentException("The data set has no class \"" + name + "\"; its classes are "
                + String.join(", ", classNames.subList(0, Math.min(20, classNames.size())))
                + (classNames.size() > 20 ? ", …" : "") + ".");
    }
}
