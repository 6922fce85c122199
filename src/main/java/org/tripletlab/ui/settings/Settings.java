package org.tripletlab.ui.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Language;

/**
 * Settings of the window that are kept between two starts.
 *
 * @param look language, colours and size of the text
 * @param place place of the window on the screen
 * @param panels panels of the window
 * @param folders last chosen folders
 * @param recentSessions recently opened or saved sessions, the last first
 * @param experiment id → text of the parameters set by the user
 */
public record Settings(
        Look look,
        Place place,
        Panels panels,
        Folders folders,
        List<Path> recentSessions,
        Map<String, String> experiment) {
    /** Settings of the first start. */
    public static final Settings DEFAULT = new Settings(
            new Look(Optional.empty(), ThemeChoice.LIGHT, 1, Optional.empty()),
            new Place(Optional.empty(), false),
            new Panels(true, true, Set.of("presets")),
            new Folders(Optional.empty(), Optional.empty()),
            List.of(),
            Map.of());

    /** Copies the collections. */
    public Settings {
        recentSessions = List.copyOf(recentSessions);
        experiment = Map.copyOf(experiment);
    }

    /**
     * Language, colours and size of the text, and motion.
     *
     * @param language the language, empty if none was ever chosen
     * @param theme light or dark
     * @param fontScale size of all text, 1 to 2
     * @param lessMotion whether nothing glides or turns by itself, empty if neither the user nor the system has said so
     */
    public record Look(Optional<Language> language, ThemeChoice theme, double fontScale, Optional<Boolean> lessMotion) {
        /** Replaces a font scale outside of its range by 1. */
        public Look {
            fontScale = fontScale >= 1 && fontScale <= 2 ? fontScale : 1;
        }

        /** Returns this look with the motion that the system wants, unless there is a choice already. */
        Look withDefaultMotion(Optional<Boolean> system) {
            return new Look(language, theme, fontScale, lessMotion.or(() -> system));
        }
    }

    /**
     * Place of the window on the screen.
     *
     * @param window bounds of the window, empty at the first start
     * @param maximized whether the window was maximised
     */
    public record Place(Optional<WindowBounds> window, boolean maximized) {}

    /**
     * Panels of the window.
     *
     * @param experiment whether the experiment panel was open
     * @param charts whether the charts were open
     * @param sections names of the unfolded sections of the experiment panel
     */
    public record Panels(boolean experiment, boolean charts, Set<String> sections) {
        /** Copies the names. */
        public Panels {
            sections = Set.copyOf(sections);
        }
    }

    /**
     * Last chosen folders.
     *
     * @param study parent folder of the folders of studies
     * @param files folder of the last chosen picture, enrolment or data set
     */
    public record Folders(Optional<Path> study, Optional<Path> files) {}

    /**
     * Bounds of a window.
     *
     * @param x left edge on the screen
     * @param y upper edge
     * @param width at least 1
     * @param height at least 1
     */
    public record WindowBounds(double x, double y, double width, double height) {
        /** Minimum width of the window, unless the screen is narrower. */
        public static final double LEAST_WIDTH = 760;

        /** Minimum height of the window, unless the screen is lower. */
        public static final double LEAST_HEIGHT = 560;

        /** Tells whether these bounds are valid for a window. */
        public boolean plausible() {
            return Double.isFinite(x + y) && width >= 1 && height >= 1 && width <= 1e5 && height <= 1e5;
        }
    }

    /** Returns these settings with the motion that the system wants, if the user has not chosen any and the system has said so. */
    public Settings withDefaultMotion(Optional<Boolean> system) {
        return new Settings(look.withDefaultMotion(system), place, panels, folders, recentSessions, experiment);
    }

    /** Returns the stored experiment; a value that is not allowed (any more) is replaced by its default. */
    public ExperimentSpec spec() {
        ExperimentSpec spec = ExperimentSpec.DEFAULT;
        for (Parameter<?> parameter : Parameters.all()) {
            String text = experiment.get(parameter.id());
            if (text != null) {
                spec = withIfAllowed(spec, parameter, text);
            }
        }
        return spec;
    }

    /** Returns id → text of the parameters set by the user. */
    public static Map<String, String> byHand(ExperimentSpec spec) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.all()) {
            if (spec.isSetByHand(parameter)) {
                texts.put(parameter.id(), spec.text(parameter));
            }
        }
        return texts;
    }

    private static ExperimentSpec withIfAllowed(ExperimentSpec spec, Parameter<?> parameter, String text) {
        try {
            return parameter.exists(text) ? spec.withText(parameter, text) : spec;
        } catch (OptionException notAllowed) {
            return spec;
        }
    }
}
