package org.tripletlab.data.idx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripletlab.data.DatasetException;
import org.tripletlab.text.Message;

/**
 * Mapping file of EMNIST from labels to characters (Cohen et al. 2017, "EMNIST: an extension of MNIST to handwritten
 * letters"): a line a label, with the label and the codes of one character or two, {@code 1 65 97} for A and a in one
 * class.
 *
 * <p>A class is named by its first character, the capital where there are two. Lines for labels that no image has are
 * allowed.
 */
final class EmnistMapping {
    private static final Pattern LINE = Pattern.compile("(\\d{1,4})\\s+(\\d{1,7})(\\s+\\d{1,7})?");

    private EmnistMapping() {}

    /**
     * Returns the characters of some labels.
     *
     * @param file source of the lines, for messages
     * @param lines the lines of the file; blank ones are skipped
     * @param labels the labels that occur
     * @throws DatasetException if a line is malformed, or a label has no line or shares its character with another
     */
    static List<String> names(Path file, List<String> lines, int[] labels) throws DatasetException {
        Map<Integer, String> characters = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || !isSeen(Integer.parseInt(parts.group(2)))) {
                throw new DatasetException(
                        Message.of("label-names.refused.line", file.toString(), i + 1, shortened(line)));
            }
            int label = Integer.parseInt(parts.group(1));
            if (characters.put(label, Character.toString(Integer.parseInt(parts.group(2)))) != null) {
                throw new DatasetException(Message.of("label-names.refused.twice", file.toString(), i + 1, label));
            }
        }
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int label : labels) {
            String name = characters.get(label);
            if (name == null) {
                throw new DatasetException(Message.of("label-names.refused.no-line", file.toString(), label));
            }
            if (!taken.add(name)) {
                throw new DatasetException(Message.of("label-names.refused.same-name", file.toString(), name, label));
            }
            names.add(name);
        }
        return names;
    }

    private static boolean isSeen(int code) {
        return Character.isDefined(code)
                && !Character.isISOControl(code)
                && !Character.isWhitespace(code)
                && !Character.isSpaceChar(code)
                && Character.getType(code) != Character.SURROGATE
                && code != ',';
    }

    private static String shortened(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
