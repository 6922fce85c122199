package org.tripletlab.cli;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** Detection of arguments that Java could not decode, because the locale lacks their letters. */
final class UnreadableArguments {
    private UnreadableArguments() {}

    /**
     * Returns the error message if an argument has undecodable letters.
     *
     * @param encoding character encoding of this system, the system property {@code sun.jnu.encoding}; null if unknown
     * @param arguments the arguments as received
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
                        + "). Set LC_ALL=C.UTF-8 before the command.");
    }

    private static String ascii(String word) {
        return '"' + word.replaceAll("[^ -~]+", "?") + '"';
    }
}
