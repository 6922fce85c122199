package org.tripletlab.export.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.OrderedFields;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.export.sphere.TurnedLanes;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.render.style.Palette;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;

/**
 * A training, or a race of up to four, as one HTML file without a network: opened in a browser, it is played, turned and
 * asked as in the window.
 */
public final class ReplayPage {
    private static final int MOST_LANES = 4;
    /** Share of the work that is coding the frames; the rest is writing. */
    private static final double CODING = 0.95;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReplayPage() {}

    /**
     * Writes the page; an existing file stays unchanged if that fails or is cancelled.
     *
     * @param recorded one to four lanes, each with something recorded, in the order in which they stand side by side
     * @throws IllegalArgumentException with one sentence if there is nothing to show, or too much
     * @throws IOException with one sentence if it cannot be written
     * @throws java.util.concurrent.CancellationException if {@code progress} wants it no more
     */
    public static void write(List<LaneRecord> recorded, ReplayOptions options, Path file, ExportProgress progress)
            throws IOException {
        requireShowable(recorded);
        List<LaneRecord> lanes = recorded.stream().map(LaneRecord::inHindsight).toList();
        progress.reached(0);
        int frames = lanes.stream()
                .mapToInt(lane ->
                        Math.min(options.frames(), lane.view().recordings().size()))
                .sum();
        Map<String, String> blocks = new LinkedHashMap<>();
        List<LaneFrames> coded = new ArrayList<>();
        int before = 0;
        List<ReplayFrames> seen = seen(lanes, options.frames());
        for (LaneRecord lane : lanes) {
            int soFar = before;
            LaneFrames lanesFrames = LaneFrames.of(
                    lane.view(),
                    seen.get(coded.size()),
                    options,
                    done -> progress.reached(CODING * (soFar + done) / frames));
            before += lanesFrames.recordings().size();
            coded.add(lanesFrames);
            blocks.put("frames-" + (coded.size() - 1), '"' + lanesFrames.stream() + '"');
        }
        blocks.put("training", escaped(training(lanes, coded, options)));
        AtomicFile.write(file, out -> {
            PageShell.write(out, blocks);
            progress.reached(1);
        });
    }

    /** Lanes beside each other are turned so that their classes lie where they lie in the leader. */
    private static List<ReplayFrames> seen(List<LaneRecord> lanes, int frames) {
        OptionalInt leader = TurnedLanes.leader(lanes.stream()
                .map(lane ->
                        lane.view().recordings().get(lane.view().recordings().size() - 1))
                .toList());
        if (leader.isEmpty()) {
            return lanes.stream()
                    .map(lane -> ReplayFrames.of(lane.view().recordings(), frames, Optional.empty()))
                    .toList();
        }
        LaneRecord first = lanes.get(leader.getAsInt());
        ReplayFrames guide = ReplayFrames.of(first.view().recordings(), frames, Optional.empty());
        List<ReplayFrames> seen = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            LaneRecord lane = lanes.get(i);
            boolean turns = i != leader.getAsInt() && TurnedLanes.isComparable(lane, first);
            seen.add(ReplayFrames.of(lane.view().recordings(), frames, turns ? Optional.of(guide) : Optional.empty()));
        }
        return seen;
    }

    private static void requireShowable(List<LaneRecord> lanes) {
        if (lanes.isEmpty() || lanes.size() > MOST_LANES) {
            throw new IllegalArgumentException(
                    "A page shows one to " + MOST_LANES + " lanes, not " + lanes.size() + ".");
        }
        for (LaneRecord lane : lanes) {
            if (lane.view().data() == null || lane.view().recordings().isEmpty()) {
                throw new IllegalArgumentException("Lane " + lane.letter()
                        + " has no recorded step yet, so a page would be empty. Train it first.");
            }
        }
    }

    private static Map<String, Object> training(List<LaneRecord> lanes, List<LaneFrames> coded, ReplayOptions options)
            throws IOException {
        PageTexts words = new PageTexts();
        List<Map<String, String>> names = words.laneNames(lanes);
        List<TrainingData> shown = new ArrayList<>();
        List<Object> probes = new ArrayList<>();
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            TrainingData data = lanes.get(i).view().data();
            int probe = placeOf(data, shown);
            if (probe == shown.size()) {
                shown.add(data);
                int[] points = coded.get(i).points();
                probes.add(LaneFacts.probe(data, points, PictureSprite.of(data.probe(), points)));
            }
            facts.add(LaneFacts.of(lanes.get(i), names.get(i), coded.get(i), probe, words));
        }
        Map<String, Object> training = new LinkedHashMap<>();
        training.put("format", 1);
        training.put("version", ProgramVersion.read());
        training.put("language", options.language().id());
        training.put("title", options.title());
        training.put("texts", words.own());
        training.put(
                "themes", OrderedFields.of("light", colours(SphereTheme.LIGHT), "dark", colours(SphereTheme.DARK)));
        training.put(
                "pointRadius",
                SphereStyle.suitablePointRadius(coded.stream()
                        .mapToInt(each -> each.points().length)
                        .max()
                        .orElse(0)));
        training.put("probes", probes);
        training.put("lanes", facts);
        return training;
    }

    /** Returns the place of the same images in a list, or its end. */
    private static int placeOf(TrainingData data, List<TrainingData> shown) {
        for (int i = 0; i < shown.size(); i++) {
            TrainingData other = shown.get(i);
            if (other.probing().sha256().equals(data.probing().sha256())
                    && Arrays.equals(other.probe().indices(), data.probe().indices())
                    && other.unseenClasses().equals(data.unseenClasses())) {
                return i;
            }
        }
        return shown.size();
    }

    private static Map<String, Object> colours(SphereTheme theme) {
        Map<String, Object> colours = new LinkedHashMap<>();
        colours.put(
                "classes",
                IntStream.range(0, Palette.COLOURS)
                        .mapToObj(label -> rgba(theme.classColour(label)))
                        .toList());
        colours.put("shellLit", rgba(theme.glass().lit()));
        colours.put("shellShade", rgba(theme.glass().shade()));
        colours.put("shellCentreAlpha", theme.glass().centreAlpha());
        colours.put("shellRimAlpha", theme.glass().rimAlpha());
        colours.put("outline", rgba(theme.outline()));
        colours.put("graticule", rgba(theme.graticule()));
        return colours;
    }

    private static List<Integer> rgba(int argb) {
        return List.of(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, argb >>> 24);
    }

    /** Writes JSON in which nothing can end the element it stands in: these characters occur in strings only. */
    static String escaped(Object value) {
        try {
            return MAPPER.writeValueAsString(value)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A page must be made of values that JSON knows.", impossible);
        }
    }
}
