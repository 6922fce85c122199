package org.tripletlab.export.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    private static final Path PAGE = Path.of("src/main/resources/org/tripletlab/export/replay");
    private static final Pattern KEY = Pattern.compile("\"((?:replay|chart)\\.[a-zA-Z.-]*[a-zA-Z])\"");

    @Test
    void thePageGetsTheTextsThatItSaysAndNoOthers() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.list(PAGE)) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> said.add(found.group(1)));
            }
        }
        new PageTexts().own().forEach((language, texts) -> {
            Set<String> given = new TreeSet<>();
            for (Object text : ((Map<?, ?>) texts).keySet()) {
                String key = String.valueOf(text);
                // Those of the states are put together from the ids of the states.
                if (key.startsWith("chart.") || (key.startsWith("replay.") && !key.startsWith("replay.brief."))) {
                    given.add(key);
                }
            }
            assertThat(given).as(language).isEqualTo(said);
        });
    }
}
