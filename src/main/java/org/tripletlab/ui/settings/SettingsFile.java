package org.tripletlab.ui.settings;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.text.Language;
import org.tripletlab.ui.settings.Settings.WindowBounds;

/**
 * File with the {@link Settings}: UTF-8 properties, replaced as a whole. If several windows share the file, each writes only the values
 * that it has changed since reading.
 *
 * <p>Reading never fails: a value that cannot be read is replaced by its default, so a damaged file loses settings but does not prevent
 * the start.
 */
public final class SettingsFile {
    /** Prefix of the keys of the experiment. */
    static final String EXPERIMENT = "experiment.";

    /** Prefix of the keys of recent sessions, followed by a number. */
    static final String RECENT = "recentSession.";

    /** Prefix of the keys of size and position. */
    static final String WINDOW = "window";

    /** Maximum number of recent sessions that are read. */
    static final int MOST_RECENT = 20;

    private static final String WINDOW_CHOSEN = "windowChosen";
    private static final String LESS_MOTION = "lessMotion";

    private final Path file;

    /** Content as last read or written by this window; another window may have changed the file since. */
    private Properties known = new Properties();

    /** Creates access to this file, which need not exist. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** Returns the user's file in the configuration folder of the operating system. */
    public static Path ofUser(Map<String, String> environment, String osName, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        Path folder;
        if (os.contains("win")) {
            String roaming = environment.get("APPDATA");
            folder = roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming);
        } else if (os.contains("mac")) {
            folder = home.resolve("Library").resolve("Application Support");
        } else {
            String config = environment.get("XDG_CONFIG_HOME");
            folder = config == null || config.isBlank() ? home.resolve(".config") : Path.of(config);
        }
        return folder.resolve("tripletlab").resolve("window.properties");
    }

    /** Reads the settings; defaults for everything that is missing or unreadable. */
    public Settings read() {
        Settings read = settings(load());
        known = properties(read);
        return read;
    }

    /** Returns the content of the file; empty if it is damaged. */
    private Properties load() {
        Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException damaged) {
                return new Properties();
            }
        }
        return properties;
    }

    /**
     * Writes the settings changed since they were read or written here, and those missing in the file.
     *
     * @throws IOException with one sentence if it cannot be written; the file is then unchanged
     */
    public void write(Settings settings) throws IOException {
        try {
            Files.createDirectories(folder());
        } catch (IOException refused) {
            throw AtomicFile.failure(file, refused, folder());
        }
        Properties now = properties(settings);
        // Values edited by hand that cannot be read are corrected.
        Properties merged = SettingsMerge.of(properties(settings(load())), known, now);
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            merged.store(writer, null);
        });
        known = now;
    }

    private static Settings settings(Properties properties) {
        Settings defaults = Settings.DEFAULT;
        Map<String, String> experiment = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(EXPERIMENT)) {
                experiment.put(key.substring(EXPERIMENT.length()), properties.getProperty(key));
            }
        }
        return new Settings(
                new Settings.Look(
                        Language.byId(properties.getProperty("language", "")),
                        theme(properties.getProperty("theme")),
                        number(properties, "fontScale").orElse(defaults.look().fontScale()),
                        Optional.ofNullable(properties.getProperty(LESS_MOTION)).map("true"::equals)),
                new Settings.Place(
                        window(properties),
                        flag(properties, "maximized", defaults.place().maximized())),
                new Settings.Panels(
                        flag(properties, "experimentShown", defaults.panels().experiment()),
                        flag(properties, "chartsShown", defaults.panels().charts()),
                        sections(properties.getProperty("sectionsShown"))),
                new Settings.Folders(
                        folder(properties.getProperty("studyFolder")), folder(properties.getProperty("filesFolder"))),
                recent(properties),
                experiment);
    }

    private static Properties properties(Settings settings) {
        Properties properties = new Properties();
        settings.look().language().ifPresent(language -> properties.setProperty("language", language.id()));
        properties.setProperty("theme", settings.look().theme().name().toLowerCase(Locale.ROOT));
        properties.setProperty("fontScale", Double.toString(settings.look().fontScale()));
        settings.look().lessMotion().ifPresent(less -> properties.setProperty(LESS_MOTION, less.toString()));
        settings.place().window().ifPresent(bounds -> {
            properties.setProperty("window.x", Double.toString(bounds.x()));
            properties.setProperty("window.y", Double.toString(bounds.y()));
            properties.setProperty("window.width", Double.toString(bounds.width()));
            properties.setProperty("window.height", Double.toString(bounds.height()));
            properties.setProperty(WINDOW_CHOSEN, "true");
        });
        properties.setProperty("maximized", Boolean.toString(settings.place().maximized()));
        properties.setProperty(
                "experimentShown", Boolean.toString(settings.panels().experiment()));
        properties.setProperty("chartsShown", Boolean.toString(settings.panels().charts()));
        properties.setProperty(
                "sectionsShown", settings.panels().sections().stream().sorted().collect(Collectors.joining(" ")));
        settings.folders().study().ifPresent(folder -> properties.setProperty("studyFolder", folder.toString()));
        settings.folders().files().ifPresent(folder -> properties.setProperty("filesFolder", folder.toString()));
        for (int i = 0; i < settings.recentSessions().size(); i++) {
            properties.setProperty(RECENT + i, settings.recentSessions().get(i).toString());
        }
        settings.experiment().forEach((id, text) -> properties.setProperty(EXPERIMENT + id, text));
        return properties;
    }

    private static List<Path> recent(Properties properties) {
        return IntStream.range(0, MOST_RECENT)
                .mapToObj(i -> folder(properties.getProperty(RECENT + i)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the folder of the file, which may contain other files of this user. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }

    private static ThemeChoice theme(String word) {
        return "dark".equals(word) ? ThemeChoice.DARK : ThemeChoice.LIGHT;
    }

    private static Set<String> sections(String words) {
        return words == null
                ? Settings.DEFAULT.panels().sections()
                : Stream.of(words.split(" ")).filter(word -> !word.isBlank()).collect(Collectors.toSet());
    }

    private static boolean flag(Properties properties, String key, boolean otherwise) {
        String word = properties.getProperty(key);
        return word == null ? otherwise : word.equals("true");
    }

    private static Optional<WindowBounds> window(Properties properties) {
        Optional<Double> x = number(properties, "window.x");
        Optional<Double> y = number(properties, "window.y");
        Optional<Double> width = number(properties, "window.width");
        Optional<Double> height = number(properties, "window.height");
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        // Earlier versions stored the minimum size if a window manager had set it without a choice of the user.
        boolean chosen = flag(properties, WINDOW_CHOSEN, false)
                || width.get() != WindowBounds.LEAST_WIDTH
                || height.get() != WindowBounds.LEAST_HEIGHT;
        return Optional.of(new WindowBounds(x.get(), y.get(), width.get(), height.get()))
                .filter(bounds -> chosen && bounds.plausible());
    }

    private static Optional<Double> number(Properties properties, String key) {
        try {
            // A number edited by hand may have a decimal comma.
            return Optional.ofNullable(properties.getProperty(key))
                    .map(text -> text.replace(',', '.'))
                    .map(Double::valueOf);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Path> folder(String text) {
        try {
            return Optional.ofNullable(text).map(Path::of);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
