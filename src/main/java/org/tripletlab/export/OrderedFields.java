package org.tripletlab.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of a JSON object in a fixed order; {@link Map#of} has another order in every process. */
public final class OrderedFields {
    private OrderedFields() {}

    /** Returns an object with two fields, in this order. */
    public static Map<String, Object> of(String first, Object firstValue, String second, Object secondValue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(first, firstValue);
        fields.put(second, secondValue);
        return Collections.unmodifiableMap(fields);
    }
}
