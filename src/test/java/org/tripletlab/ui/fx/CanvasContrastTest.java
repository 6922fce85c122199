package org.tripletlab.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripletlab.mining.Zone;
import org.tripletlab.render.style.LaneColours;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.ui.ContrastRatio;
import org.tripletlab.ui.settings.ThemeChoice;

/** Contrast of text drawn on canvases, which no walk through a scene finds (WCAG 2.2, success criterion 1.4.3). */
class CanvasContrastTest {
    private static final double TEXT = 4.5;

    /** Most opaque tint of a zone behind its name. */
    private static final double TINT = 0.16;

    /** Opacity of a mark that a miner takes sometimes. */
    private static final double PALE = 0.35;

    @ParameterizedTest
    @EnumSource
    void labelsOfAxesAndValues(ThemeChoice theme) throws IOException {
        CanvasColours colours = theme == ThemeChoice.DARK ? CanvasColours.DARK : CanvasColours.LIGHT;
        for (Color ground : grounds(theme)) {
            assertReadable("text", colours.text(), ground);
            assertReadable("muted text", colours.mutedText(), ground);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesOfZonesOnTheirTint(ThemeChoice theme) throws IOException {
        ZoneColours zones = theme == ThemeChoice.DARK ? ZoneColours.DARK : ZoneColours.LIGHT;
        Color card = grounds(theme).get(0);
        for (Zone zone : Zone.values()) {
            assertReadable(zone + " on a card", zones.of(zone), card);
            assertReadable(zone + " on its tint", zones.name(zone), card.interpolate(zones.of(zone), TINT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lettersOfLanesAndOfMarks(ThemeChoice theme) throws IOException {
        boolean dark = theme == ThemeChoice.DARK;
        Color card = grounds(theme).get(0);
        for (int lane = 0; lane < 4; lane++) {
            assertReadable("lane " + lane, FxColours.opaque(LaneColours.rgb(lane, dark)), card);
        }
        for (MarkInk ink : List.of(MarkInk.ANCHOR, MarkInk.POSITIVE, MarkInk.NEGATIVE)) {
            Color colour = FxColours.opaque(ink.rgb(dark));
            Color ground = dark ? Color.BLACK : Color.WHITE;
            assertReadable(ink + " on a card", colour, card);
            assertReadable("letter in " + ink, ground, colour);
            CanvasColours colours = dark ? CanvasColours.DARK : CanvasColours.LIGHT;
            assertReadable("letter in pale " + ink, colours.text(), ground.interpolate(colour, PALE));
        }
    }

    private static void assertReadable(String what, Color ink, Color ground) {
        double contrast = ContrastRatio.of(ink, ground);
        assertThat(contrast).as("%s, %s on %s", what, ink, ground).isGreaterThanOrEqualTo(TEXT);
    }

    /** Returns the colours of a card and of the page behind the cards, as the style sheet names them. */
    private static List<Color> grounds(ThemeChoice theme) throws IOException {
        return List.of(named("-tl-card", theme), named("-tl-page", theme));
    }

    /** The light theme comes first in the style sheet. */
    private static Color named(String name, ThemeChoice theme) throws IOException {
        try (InputStream in = CanvasContrastTest.class.getResourceAsStream("/org/tripletlab/ui/fx/tripletlab.css")) {
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> values = Pattern.compile(name + ": (#\\p{XDigit}{6});")
                    .matcher(sheet)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(values).hasSize(2);
            return Color.web(values.get(theme == ThemeChoice.DARK ? 1 : 0));
        }
    }
}
