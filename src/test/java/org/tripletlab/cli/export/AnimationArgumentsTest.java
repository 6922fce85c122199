package org.tripletlab.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.text.Language;
import picocli.CommandLine;

class AnimationArgumentsTest {
    @Test
    void withoutAnyTheFilmIsTheUsualOne() {
        assertThat(parsed().options(1)).isEqualTo(AnimationOptions.DEFAULT);
        assertThat(parsed().options(2)).isEqualTo(AnimationOptions.of(2));
    }

    @Test
    void everyOptionIsHeard() {
        String line =
                "--from 20 --to 300 --frames 50 --fps 12.5 --hold 0 --size 800x600 --points 70 --dark --language zh"
                        + " --recorded-only";
        assertThat(parsed(line.split(" ")).options(1))
                .isEqualTo(AnimationOptions.DEFAULT
                        .withSteps(OptionalInt.of(20), OptionalInt.of(300))
                        .withTime(50, 12.5, 0)
                        .withSize(800, 600)
                        .withPoints(70)
                        .withTheme(SphereTheme.DARK)
                        .withLanguage(Language.CHINESE)
                        .withSmooth(false));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        assertThatThrownBy(() -> parsed("--size", "large").options(1))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessage("--size must be WIDTHxHEIGHT in pixels, as 640x640, but was \"large\".");
        assertThatThrownBy(() -> parsed("--language", "fr").options(1))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessage("--language must be en or zh, but was \"fr\".");
    }

    @Test
    void oneLaneOrAllAreShown() {
        List<LaneRecord> lanes = List.of(
                TrainedLane.unmoved('A', TrainedLane.SPEC),
                TrainedLane.unmoved('B', TrainedLane.SPEC.with(Parameters.SEED, 2L)));
        assertThat(parsed().shown(lanes)).isEqualTo(lanes);
        assertThat(parsed("--lane", "b").shown(lanes)).containsExactly(lanes.get(1));
        assertThatThrownBy(() -> parsed("--lane", "c").shown(lanes))
                .isInstanceOf(ParameterException.class)
                .hasMessage("There is no lane C here; choose one of A, B.");
    }

    private static AnimationArguments parsed(String... arguments) {
        CommandLine line = new CommandLine(new ExportGifCommand());
        List<String> all = new ArrayList<>(List.of("lesson.tripletlab", "-o", "lesson.gif"));
        all.addAll(List.of(arguments));
        line.parseArgs(all.toArray(String[]::new));
        return (AnimationArguments) line.getMixins().values().stream()
                .filter(AnimationArguments.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
