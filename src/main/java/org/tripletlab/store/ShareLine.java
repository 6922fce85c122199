package org.tripletlab.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.text.Message;

/**
 * An experiment in one line for messages: {@code tripletlab:miner=hardest-negative&steps=300}. The keys are the ids of
 * the parameters, missing ones have their defaults, and values are percent-encoded where necessary.
 */
public final class ShareLine {
    /** Prefix of every such line. */
    public static final String START = "tripletlab:";

    private static final int LONGEST = 4000;

    private ShareLine() {}

    /** Tells whether a text has the prefix of such a line. */
    public static boolean isOne(String text) {
        return text.strip().startsWith(START);
    }

    /** Returns the line of an experiment. */
    public static String of(ExperimentSpec spec) {
        List<String> parts = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.all()) {
            if (spec.isWritten(parameter) && spec.applies(parameter)) {
                String value = URLEncoder.encode(spec.text(parameter), StandardCharsets.UTF_8)
                        .replace("%2C", ",")
                        .replace("%40", "@")
                        .replace("%3C", "<")
                        .replace("%3E", ">");
                parts.add(parameter.id() + "=" + value);
            }
        }
        return START + String.join("&", parts);
    }

    /**
     * Reads a line.
     *
     * @throws StoreException if it is not such a line
     * @throws org.tripletlab.option.OptionException if it holds an id or a value that is not allowed
     */
    public static ExperimentSpec read(String text) throws StoreException {
        String line = text.strip();
        if (!line.startsWith(START) || line.length() > LONGEST || line.lines().count() > 1) {
            throw new StoreException(Message.of(
                    "line.refused.none",
                    START,
                    LONGEST,
                    line.length(),
                    line.lines().findFirst().orElse("").substring(0, Math.min(20, firstLine(line)))));
        }
        ExperimentSpec spec = ExperimentSpec.DEFAULT;
        String values = line.substring(START.length());
        Set<String> seen = new HashSet<>();
        for (String part : values.isEmpty() ? new String[0] : values.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1 || !seen.add(part.substring(0, equals))) {
                throw new StoreException(Message.of("line.refused.part", part));
            }
            spec = spec.withText(Parameters.byId(part.substring(0, equals)), decode(part.substring(equals + 1)));
        }
        return spec.asWritten();
    }

    private static int firstLine(String text) {
        return text.lines().findFirst().orElse("").length();
    }

    private static String decode(String value) throws StoreException {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new StoreException(Message.of("line.refused.cut-off", value));
        }
    }
}
