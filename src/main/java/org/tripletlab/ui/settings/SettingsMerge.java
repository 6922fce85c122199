package org.tripletlab.ui.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Merge of the settings of two windows that write the same file in turn: each value is the one changed last. */
final class SettingsMerge {
    /** Key prefixes of values that belong together and are merged as a whole. */
    private static final List<String> TOGETHER = List.of(SettingsFile.WINDOW, SettingsFile.EXPERIMENT);

    private SettingsMerge() {}

    /**
     * Returns the content to be written to the file.
     *
     * @param theirs current content of the file
     * @param before content as known to this window
     * @param now settings of this window
     */
    static Properties of(Properties theirs, Properties before, Properties now) {
        Properties merged = new Properties();
        merged.putAll(theirs);
        for (String group : TOGETHER) {
            take(key -> key.startsWith(group), merged, before, now);
        }
        for (String key : now.stringPropertyNames()) {
            if (TOGETHER.stream().noneMatch(key::startsWith) && !key.startsWith(SettingsFile.RECENT)) {
                take(key::equals, merged, before, now);
            }
        }
        List<String> newer = recent(now);
        if (!newer.equals(recent(before))) {
            // Sessions opened or saved by another window meanwhile follow.
            Set<String> all = new LinkedHashSet<>(newer);
            all.addAll(recent(theirs));
            put(merged, all);
        }
        return merged;
    }

    private static void take(Predicate<String> keys, Properties merged, Properties before, Properties now) {
        List<String> all = Stream.of(merged, before, now)
                .flatMap(each -> each.stringPropertyNames().stream())
                .filter(keys)
                .distinct()
                .toList();
        boolean changed = all.stream().anyMatch(key -> !Objects.equals(before.getProperty(key), now.getProperty(key)));
        if (changed) {
            all.forEach(merged::remove);
            all.stream().filter(now::containsKey).forEach(key -> merged.setProperty(key, now.getProperty(key)));
        }
    }

    private static List<String> recent(Properties properties) {
        return IntStream.range(0, SettingsFile.MOST_RECENT)
                .mapToObj(i -> properties.getProperty(SettingsFile.RECENT + i))
                .filter(Objects::nonNull)
                .toList();
    }

    private static void put(Properties merged, Set<String> recent) {
        merged.keySet().removeIf(key -> key.toString().startsWith(SettingsFile.RECENT));
        int number = 0;
        for (String each : recent) {
            if (number < SettingsFile.MOST_RECENT) {
                merged.setProperty(SettingsFile.RECENT + number, each);
                number++;
            }
        }
    }
}
