package org.tripletlab.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.text.Language;
import org.tripletlab.ui.settings.Settings.WindowBounds;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("new").resolve("window.properties"));
        ExperimentSpec spec = ExperimentSpec.DEFAULT
                .with(Parameters.MARGIN, 0.35)
                .withText(Parameters.SCHEDULE, "random@step<50,semi-hard-hardest");
        Settings settings = new Settings(
                new Settings.Look(Optional.of(Language.CHINESE), ThemeChoice.DARK, 1.5, Optional.of(true)),
                new Settings.Place(Optional.of(new WindowBounds(10, 20, 1300, 800)), true),
                new Settings.Panels(false, true, Set.of("data", "run")),
                new Settings.Folders(Optional.of(folder.resolve("studies")), Optional.of(folder.resolve("pictures"))),
                List.of(folder.resolve("b.tripletlab"), folder.resolve("a.tripletlab")),
                Settings.byHand(spec));
        file.write(settings);
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
        assertThat(file.read().spec()).isEqualTo(spec);
        assertThat(file.read().spec().isSetByHand(Parameters.CLASSES)).isFalse();
        try (Stream<Path> left = Files.list(folder.resolve("new"))) {
            assertThat(left).as("no half-written file stays").hasSize(1);
        }
    }

    @Test
    void withoutAFileEverythingIsDefault() {
        assertThat(new SettingsFile(folder.resolve("none")).read()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aDamagedFileCostsNothingButItsValues() throws IOException {
        Path damaged = folder.resolve("damaged");
        Files.write(damaged, new byte[] {-1, -2, 0, 1, 2});
        assertThat(new SettingsFile(damaged).read()).isEqualTo(Settings.DEFAULT);
        String values = """
                theme=dark
                fontScale=huge
                language=xx
                window.x=1
                window.y=NaN
                window.width=5
                window.height=7
                experiment.margin=-3
                experiment.steps=50
                experiment.gone=1
                """;
        Files.writeString(damaged, values + "bad=\\uZZZZ");
        assertThat(new SettingsFile(damaged).read()).isEqualTo(Settings.DEFAULT);
        Files.writeString(damaged, values);
        Settings read = new SettingsFile(damaged).read();
        assertThat(read.look().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(read.look().fontScale()).isEqualTo(1);
        assertThat(read.look().language()).isEmpty();
        assertThat(read.place().window()).isEmpty();
        assertThat(read.spec()).isEqualTo(ExperimentSpec.DEFAULT.with(Parameters.STEPS, 50));
    }

    @Test
    void theSystemDecidesAboutMotionUntilTheUserDoes() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("motion"));
        assertThat(lessMotion(file.read().withDefaultMotion(Optional.empty()))).isEmpty();
        Settings first = file.read().withDefaultMotion(Optional.of(true));
        assertThat(lessMotion(first)).contains(true);
        file.write(first);
        assertThat(lessMotion(file.read())).contains(true);
        Files.writeString(folder.resolve("motion"), "lessMotion=false");
        assertThat(lessMotion(file.read().withDefaultMotion(Optional.of(true)))).contains(false);
    }

    private static Optional<Boolean> lessMotion(Settings settings) {
        return settings.look().lessMotion();
    }

    /** Files of programs that took the size that a window manager left them with for one that was chosen. */
    @Test
    void theLeastSizeCountsOnlyIfItWasChosen() throws IOException {
        Path path = folder.resolve("least");
        Files.writeString(path, "window.x=40\nwindow.y=24\nwindow.width=760.0\nwindow.height=560.0\n");
        SettingsFile file = new SettingsFile(path);
        assertThat(file.read().place().window()).isEmpty();
        Settings least = withWindow(new WindowBounds(40, 24, WindowBounds.LEAST_WIDTH, WindowBounds.LEAST_HEIGHT));
        file.write(least);
        assertThat(file.read()).isEqualTo(least);
    }

    @Test
    void eachOfTwoWindowsWritesWhatItChanged() throws IOException {
        Path path = folder.resolve("shared");
        ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.MARGIN, 0.35);
        new SettingsFile(path).write(withRecent(ThemeChoice.LIGHT, List.of(Path.of("old")), spec));
        SettingsFile first = new SettingsFile(path);
        SettingsFile second = new SettingsFile(path);
        Settings read = first.read();
        assertThat(second.read()).isEqualTo(read);

        first.write(withRecent(ThemeChoice.DARK, List.of(Path.of("one"), Path.of("old")), ExperimentSpec.DEFAULT));
        second.write(withRecent(ThemeChoice.LIGHT, List.of(Path.of("two"), Path.of("old")), spec));
        assertThat(new SettingsFile(path).read())
                .as("the second has changed nothing but its sessions")
                .isEqualTo(withRecent(
                        ThemeChoice.DARK,
                        List.of(Path.of("two"), Path.of("old"), Path.of("one")),
                        ExperimentSpec.DEFAULT));

        first.write(withRecent(ThemeChoice.LIGHT, List.of(Path.of("one"), Path.of("old")), ExperimentSpec.DEFAULT));
        assertThat(new SettingsFile(path).read().look().theme()).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void whatCannotBeWrittenIsSaidInASentence() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("in-the-way"));
        Path taken = Files.createDirectory(folder.resolve("taken"));
        assertThatThrownBy(() -> new SettingsFile(taken).write(Settings.DEFAULT))
                .hasMessage("Could not write %s: it is a folder. Give the name of a file.", taken);
        assertThatThrownBy(() -> new SettingsFile(inTheWay.resolve("window.properties")).write(Settings.DEFAULT))
                .hasMessageStartingWith("Could not write " + inTheWay);
    }

    private static Settings withRecent(ThemeChoice theme, List<Path> recent, ExperimentSpec spec) {
        return new Settings(
                new Settings.Look(Optional.empty(), theme, 1, Optional.of(false)),
                Settings.DEFAULT.place(),
                Settings.DEFAULT.panels(),
                Settings.DEFAULT.folders(),
                recent,
                Settings.byHand(spec));
    }

    @Test
    void aNumberMayHaveAComma() throws IOException {
        Path path = folder.resolve("comma");
        Files.writeString(path, "window.x=10,5\nwindow.y=10\nwindow.width=1200\nwindow.height=700\n");
        assertThat(new SettingsFile(path).read().place().window()).contains(new WindowBounds(10.5, 10, 1200, 700));
    }

    private static Settings withWindow(WindowBounds bounds) {
        return new Settings(
                Settings.DEFAULT.look(),
                new Settings.Place(Optional.of(bounds), false),
                Settings.DEFAULT.panels(),
                Settings.DEFAULT.folders(),
                List.of(),
                Map.of());
    }

    @Test
    void liesWhereTheSystemWantsIt() {
        Path home = Path.of("/home/someone");
        assertThat(SettingsFile.ofUser(Map.of(), "Linux", home))
                .isEqualTo(home.resolve(".config/tripletlab/window.properties"));
        assertThat(SettingsFile.ofUser(Map.of("XDG_CONFIG_HOME", "/cfg"), "Linux", home))
                .isEqualTo(Path.of("/cfg/tripletlab/window.properties"));
        assertThat(SettingsFile.ofUser(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Application Support/tripletlab/window.properties"));
    }
}
