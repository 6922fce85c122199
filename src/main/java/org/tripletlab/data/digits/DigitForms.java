package org.tripletlab.data.digits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripletlab.math.RandomStream;

/** All forms of the ten digits, read from {@code digit-forms.txt}, which explains its own notation. */
final class DigitForms {
    private static final String RESOURCE = "digit-forms.txt";
    private static final Pattern HEADING = Pattern.compile("(\\d): (.+) \\(([0-9.]+)\\)");
    private static final Pattern POINT = Pattern.compile("(-?\\d+),(-?\\d+)(!?)");

    private final List<List<DigitForm>> formsOfDigit;

    private DigitForms(List<List<DigitForm>> formsOfDigit) {
        this.formsOfDigit = formsOfDigit;
    }

    /** Reads the bundled forms. */
    static DigitForms bundled() {
        try (InputStream stream = DigitForms.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The program's own file " + RESOURCE + " is missing. Install the program again.");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return parse(reader.lines().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads forms from lines in the notation of {@code digit-forms.txt}.
     *
     * @throws IllegalArgumentException naming the line that does not follow it
     */
    static DigitForms parse(List<String> lines) {
        List<List<DigitForm>> forms = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            forms.add(new ArrayList<>());
        }
        for (int i = 0; i < lines.size(); ) {
            String line = lines.get(i++);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            if (!heading.matches()) {
                throw new IllegalArgumentException(
                        "Line " + i + " should start a form as \"digit: name (weight)\", but is \"" + line + "\".");
            }
            List<List<Stroke>> poses = new ArrayList<>();
            while (i < lines.size() && lines.get(i).startsWith(" ")) {
                poses.add(pose(lines.get(i), ++i));
            }
            if (poses.isEmpty()) {
                throw new IllegalArgumentException("The form in line " + i + " has no pose; indent its lines.");
            }
            int digit = Integer.parseInt(heading.group(1));
            forms.get(digit).add(new DigitForm(digit, heading.group(2), Double.parseDouble(heading.group(3)), poses));
        }
        return new DigitForms(forms);
    }

    /** Returns the forms of one digit in the order of the file. */
    List<DigitForm> of(int digit) {
        return List.copyOf(formsOfDigit.get(digit));
    }

    /** Draws a form of a digit by weight. */
    DigitForm choose(int digit, RandomStream random) {
        List<DigitForm> forms = of(digit);
        double rest = random.nextDouble()
                * forms.stream().mapToDouble(DigitForm::weight).sum();
        for (DigitForm form : forms) {
            rest -= form.weight();
            if (rest < 0) {
                return form;
            }
        }
        return forms.get(forms.size() - 1);
    }

    private static List<Stroke> pose(String line, int lineNumber) {
        List<Stroke> strokes = new ArrayList<>();
        for (String text : line.split("/", -1)) {
            String[] words = text.strip().split(" +", -1);
            double[] x = new double[words.length];
            double[] y = new double[words.length];
            boolean[] corner = new boolean[words.length];
            for (int i = 0; i < words.length; i++) {
                Matcher point = POINT.matcher(words[i]);
                if (!point.matches() || words.length < 2) {
                    throw new IllegalArgumentException("Line " + lineNumber
                            + " needs strokes of two or more points such as \"12,34\" or \"12,34!\", but has \"" + text
                            + "\".");
                }
                x[i] = Integer.parseInt(point.group(1));
                y[i] = Integer.parseInt(point.group(2));
                corner[i] = !point.group(3).isEmpty();
            }
            strokes.add(new Stroke(x, y, corner));
        }
        return strokes;
    }
}
