package org.tripletlab.io;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Natural sort order of names: numbers compare by value, so s2 comes before s10. */
public final class NaturalOrder {
    /** Comparator of names. */
    public static final Comparator<String> OF_NAMES = NaturalOrder::compare;

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private NaturalOrder() {}

    private static int compare(String a, String b) {
        Matcher partOfA = PART.matcher(a);
        Matcher partOfB = PART.matcher(b);
        while (partOfA.find()) {
            if (!partOfB.find()) {
                return 1;
            }
            String x = partOfA.group();
            String y = partOfB.group();
            boolean numbers = isNumber(x) && isNumber(y);
            int order = numbers ? new BigInteger(x).compareTo(new BigInteger(y)) : x.compareTo(y);
            if (order != 0) {
                return order;
            }
        }
        return partOfB.find() ? -1 : a.compareTo(b);
    }

    private static boolean isNumber(String part) {
        char first = part.charAt(0);
        return first >= '0' && first <= '9';
    }
}
