package org.tripletlab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sizes of a network's layers, the one nearest the input first. Written as numbers joined by commas.
 *
 * @param sizes each at least 1
 */
public record Widths(List<Integer> sizes) {
    /** Copies the sizes. */
    public Widths {
        sizes = List.copyOf(sizes);
    }

    static Widths of(Integer... sizes) {
        return new Widths(Arrays.asList(sizes));
    }

    /** Parses sizes; empty if the text is not a list of sizes, or the count or a size is out of range. */
    static Optional<Widths> parse(String text, int fewest, int most, int largest) {
        String[] parts = text.split(",", -1);
        if (parts.length < fewest || parts.length > most) {
            return Optional.empty();
        }
        List<Integer> sizes = new ArrayList<>();
        for (String part : parts) {
            String number = part.strip();
            if (!number.matches("[0-9]{1,6}")) {
                return Optional.empty();
            }
            int size = Integer.parseInt(number);
            if (size < 1 || size > largest) {
                return Optional.empty();
            }
            sizes.add(size);
        }
        return Optional.of(new Widths(sizes));
    }

    @Override
    public String toString() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
