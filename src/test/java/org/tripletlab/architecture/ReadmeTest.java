package org.tripletlab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** The README says what is true today. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void itsParameterTableIsTheProgramsOwn() throws IOException {
        String readme = Files.readString(README);
        Texts texts = new Texts(Language.ENGLISH);
        for (Parameter<?> parameter : Parameters.all()) {
            assertThat(readme).contains(row(parameter, texts));
        }
    }

    @Test
    void everyPictureItShowsIsThere() throws IOException {
        Matcher picture = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)").matcher(Files.readString(README));
        int pictures = 0;
        while (picture.find()) {
            assertThat(Path.of(picture.group(1))).isRegularFile();
            pictures++;
        }
        assertThat(pictures).isPositive();
    }

    private static <T> String row(Parameter<T> parameter, Texts texts) {
        String defaultText = parameter.format(parameter.defaultValue());
        return "| `--" + parameter.id() + "` | " + (defaultText.isEmpty() ? "none" : defaultText) + " | "
                + allowed(parameter) + " | " + texts.get(parameter.explanationKey()) + " |";
    }

    private static String allowed(Parameter<?> parameter) {
        return switch (parameter.kind()) {
            case CHOICE -> String.join(", ", parameter.choices());
            case CHOICE_OR_FOLDER -> String.join(", ", parameter.choices()) + ", or a folder";
            case TEXT -> parameter == Parameters.SCHEDULE ? "`miner@condition,…,miner`" : parameter.allowed();
            case INTEGER ->
                Double.isFinite(parameter.high()) && parameter.high() < 1e9
                        ? (long) parameter.low() + " to " + (long) parameter.high()
                        : "any whole number";
            case REAL -> parameter.allowed().replace("a number from ", "");
        };
    }
}
