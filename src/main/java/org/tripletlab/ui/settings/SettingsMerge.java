package org.tripletlab.ui.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The settings of a file that two windows write, in turns: each value is that of the window in which it was changed last. */
final class SettingsMerge {
    /** Values that have a meaning together only, by what their keys begin with. */
    private static final List<String> TOGETHER = List.of(SettingsFile.WINDOW, SettingsFile.EXPERIMENT);

    private SettingsMerge() {}

    /**
     * Returns what the file shall contain.
     *
     * @param theirs what it contains
     * @param before what this window knew it to contain
     * @param now what this window wants it to contain
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
            // What another window has opened or saved meanwhile follows.
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
