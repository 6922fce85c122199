package org.tripletlab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Style of comments and texts: a list of words and phrases to avoid, and Javadoc that starts with a noun phrase or a verb and
 * not with a question word.
 */
class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/tripletlab");
    private static final Path TEXTS = Path.of("src/main/resources/org/tripletlab/text");

    /** Packages, with their subpackages, whose comments are checked. */
    private static final List<String> PACKAGES = List.of(
            "app",
            "batch",
            "cli",
            "compare",
            "data",
            "dataset",
            "evaluation",
            "experiment",
            "explain",
            "export",
            "history",
            "io",
            "log",
            "loss",
            "machine",
            "math",
            "metric",
            "mining",
            "nn",
            "render",
            "runner",
            "store",
            "study",
            "text",
            "training",
            "ui");

    /** Largest share of the comments of a package. */
    private static final double MOST = 0.01;

    private static final Pattern IN_COMMENTS = Pattern.compile(
            "\\b(whoever|whomever|nobody|somebody|anybody|everybody|anew|shall|whatever|whichever|wherever|thither|lest"
                    + "|the eye|a stranger|owed|(?:gone|goes|go|going) on with|(?:comes?|came) to stand|stood where"
                    + "|of its own accord|as it were|for ever|what is not there|spoken of|worked out|one's)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_TEXTS =
            Pattern.compile("\\b(nobody|whoever|anew|shall)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUESTION = Pattern.compile("(What|Who|Whose|How|Where|When|Which|Why|Whether)\\b");

    /** Text blocks, strings and characters, which may contain comment signs; block comments; groups of line comments. */
    private static final Pattern COMMENT =
            Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])'"
                    + "|(?<block>/\\*(?s:.*?)\\*/)|(?<lines>//[^\\n]*(?:\\n[ \\t]*//[^\\n]*)*)");

    static List<String> packages() {
        return PACKAGES;
    }

    @ParameterizedTest
    @MethodSource("packages")
    void commentsArePlainTechnicalEnglish(String name) throws IOException {
        List<String> found = new ArrayList<>();
        int comments = 0;
        for (Path file : javaFiles(name)) {
            comments += check(file, Files.readString(file), found);
        }
        assertThat(comments).isPositive();
        if (found.size() > MOST * comments) {
            assertThat(found).isEmpty();
        }
    }

    @Test
    void textsAreWithoutTheListedWords() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> bundles = Files.list(TEXTS)) {
            for (Path bundle : bundles.filter(each -> each.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList()) {
                files++;
                found.addAll(lines(bundle));
            }
        }
        assertThat(files).isGreaterThan(10);
        assertThat(found).isEmpty();
    }

    @Test
    void findsListedWordsAndQuestionWords() {
        List<String> found = new ArrayList<>();
        String source = """
                /** What is kept. */
                class A {
                    String s = "// nobody";

                    // Whoever reads
                    // this.
                    int a; // fine
                    /** Returns a number. */
                    int b;
                    /* worked out */
                }
                """;
        assertThat(check(Path.of("A.java"), source, found)).isEqualTo(5);
        assertThat(found)
                .containsExactly("A.java:1: What is kept.", "A.java:5: Whoever reads this.", "A.java:10: worked out");
    }

    private static List<Path> javaFiles(String name) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Adds the comments with listed words to {@code found} and returns the number of all comments. */
    private static int check(Path file, String source, List<String> found) {
        int comments = 0;
        Matcher comment = COMMENT.matcher(source);
        while (comment.find()) {
            String block = comment.group("block");
            String raw = block == null ? comment.group("lines") : block.substring(2, block.length() - 2);
            if (raw == null) {
                continue;
            }
            comments++;
            String text = raw.replaceAll("(?m)^[ \\t]*(\\*|//)+", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            boolean javadoc = block != null && block.startsWith("/**");
            if (IN_COMMENTS.matcher(text).find()
                    || (javadoc && QUESTION.matcher(text).lookingAt())) {
                long line = source.substring(0, comment.start()).lines().count();
                boolean atStart = comment.start() == 0 || source.charAt(comment.start() - 1) == '\n';
                found.add(file + ":" + (atStart ? line + 1 : line) + ": " + text);
            }
        }
        return comments;
    }

    private static List<String> lines(Path bundle) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> lines = Files.readAllLines(bundle);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int value = line.indexOf('=');
            if (!line.startsWith("#")
                    && value >= 0
                    && IN_TEXTS.matcher(line.substring(value)).find()) {
                found.add(bundle + ":" + (i + 1) + ": " + line);
            }
        }
        return found;
    }
}
