package org.tripletlab;

/** What a benchmark was told: the words of {@code -Dbenchmark.arguments="..."}. */
public final class BenchmarkArguments {
    private static final String GIVEN = "benchmark.arguments";

    private BenchmarkArguments() {}

    /** Returns the word at this place, or the usual one where nothing was given. */
    public static String word(int place, String usual) {
        String given = System.getProperty(GIVEN, "").strip();
        String[] words = given.isEmpty() ? new String[0] : given.split("\\s+");
        return place < words.length ? words[place] : usual;
    }
}
