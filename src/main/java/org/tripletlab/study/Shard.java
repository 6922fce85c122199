package org.tripletlab.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * A part of a study for one of several machines: part {@code number} of {@code count} contains every {@code count}th
 * run.
 *
 * @param number from 1 to {@code count}
 * @param count at least 1
 */
public record Shard(int number, int count) {
    /** The whole study. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern PATTERN = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /** Refuses invalid numbers. */
    public Shard {
        if (number < 1 || number > count) {
            throw refusal(number + "/" + count);
        }
    }

    /**
     * Parses {@code i/n}.
     *
     * @throws OptionException if it is not of that form with 1 ≤ i ≤ n
     */
    public static Shard parse(String text) {
        Matcher matcher = PATTERN.matcher(text.strip());
        if (!matcher.matches()) {
            throw refusal(text);
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Tells whether a run belongs to this part. */
    public boolean contains(StudyRun run) {
        return run.index() % count == number - 1;
    }

    private static OptionException refusal(String text) {
        return new OptionException("shard", Message.of("study.refused.shard", text));
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
