package org.tripletlab.cli;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** Finds words of the command line that Java could not read, because the locale has no such letters. */
final class UnreadableArguments {
    private UnreadableArguments() {}

    /**
     * Returns what to say if a word has letters that no file of that name could have here.
     *
     * @param encoding how this system's names become letters, the system property {@code sun.jnu.encoding}; null if unknown
     * @param arguments the words as they arrived
     */
    static Optional<String> refusal(String encoding, String... arguments) {
        if (encoding == null || !Charset.isSupported(encoding)) {
            return Optional.empty();
        }
        Charset letters = Charset.forName(encoding);
        return Arrays.stream(arguments)
                .filter(word -> letters.canEncode() && !letters.newEncoder().canEncode(word))
                .findFirst()
                .map(word -> "The word " + ascii(word) + " has letters that the locale does not have (it is " + encoding
                        + "); set LC_ALL=C.UTF-8 before the command.");
    }

    private static String ascii(String word) {
        return '"' + word.replaceAll("[^ -~]+", "?") + '"';
    }
}
