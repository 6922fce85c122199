package org.tripletlab.export.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tripletlab.compare.ComparisonVerdict;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.sphere.RunPicture;
import org.tripletlab.export.sphere.SpherePicture;
import org.tripletlab.export.sphere.TurnedLanes;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.math.Projection;
import org.tripletlab.math.RotationFit;

/** The spheres of all lanes beside each other, each with its state and a sentence, and below them the verdict. */
final class ComparisonDrawing implements PictureDrawing {
    private static final double NAME = 19;
    private static final double BODY = 14;
    private static final double LINE = 21;
    private static final double LABEL = 16;
    private static final double GAP = 32;
    private static final int SENTENCE_LINES = 4;

    private final List<LaneRecord> lanes;
    private final List<Recording> shown;
    private final List<RotationFit> turns;
    private final PictureRequest request;
    private final LaneCaptions words;
    private final String title;

    ComparisonDrawing(List<LaneRecord> lanes, PictureRequest request, LaneCaptions words) {
        this.lanes = lanes;
        this.request = request;
        this.words = words;
        shown = lanes.stream()
                .map(lane -> SelectedLane.at(lane, request.subject().step()))
                .toList();
        turns = TurnedLanes.of(lanes, shown);
        int step = shown.stream()
                .mapToInt(recording -> recording.measurement().step())
                .max()
                .orElse(0);
        String dataset = lanes.get(0).view().data().training().id();
        title = request.words().title().orElseGet(() -> words.texts().format("race.sheet.title", dataset, step));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void draw(PicturePage page, ExportProgress progress) {
        List<String> said = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        if (lanes.size() > 1) {
            boolean finished = request.subject().step().isEmpty()
                    && lanes.stream()
                            .allMatch(lane -> lane.view().phase() == RunnerPhase.FINISHED
                                    || lane.view().phase() == RunnerPhase.DIVERGED);
            ComparisonVerdict verdict = words.verdict(shown, finished);
            String remarks = verdict.remarks().stream()
                    .map(remark -> " " + words.say(remark))
                    .collect(Collectors.joining());
            said.add(words.say(verdict.summary()) + remarks);
            verdict.lanes().forEach(sentence -> sentences.add(words.say(sentence)));
        } else {
            sentences.add(words.sentence(lanes.get(0), shown.get(0)));
        }
        for (int i = 0; i < lanes.size(); i++) {
            String letter = lanes.size() == 1 ? "" : lanes.get(i).letter() + ": ";
            said.add(letter + words.recipe(lanes.get(i)));
        }
        Rectangle2D.Double room = page.frame(title, said);
        double column = (room.width - (lanes.size() - 1) * GAP) / lanes.size();
        for (int i = 0; i < lanes.size(); i++) {
            draw(page, i, sentences.get(i), room.x + i * (column + GAP), room, column);
            progress.reached((i + 1.0) / (lanes.size() + 1));
        }
    }

    private void draw(PicturePage page, int i, String sentence, double left, Rectangle2D.Double room, double column) {
        int ink = page.theme().ink();
        double top = room.y + NAME;
        String title = words.title(i);
        boolean fits = words.origin(i).isEmpty() || page.textWidth(title, true, NAME) <= column;
        String name = page.shorten(fits ? title : words.letterAndName(i), true, NAME, column);
        page.write(name, true, NAME, left, top, ink);
        String state = words.state(shown.get(i));
        page.write(
                page.shorten(fits ? state : state + " · " + words.origin(i), false, BODY, column),
                false,
                BODY,
                left,
                top + LINE + 2,
                page.theme().mutedInk());
        List<String> lines = page.wrap(sentence, BODY, column, SENTENCE_LINES);
        double sphereTop = top + LINE + 12;
        double textTop = room.y + room.height - SENTENCE_LINES * LINE;
        double high = textTop - sphereTop - 8;
        if (SelectedLane.isFinite(shown.get(i))) {
            SpherePicture picture = picture(i);
            new SphereFigure(picture, SphereFigure.look(request, lanes.get(i).letter(), picture), LABEL, words.texts())
                    .draw(page, left, sphereTop, column, high);
        } else {
            page.writeCentred(
                    words.texts().get("figure.diverged"),
                    false,
                    BODY,
                    left + column / 2,
                    sphereTop + high / 2,
                    page.theme().mutedInk());
        }
        for (int k = 0; k < lines.size(); k++) {
            page.write(lines.get(k), false, BODY, left, textTop + (k + 0.8) * LINE, ink);
        }
    }

    /** As on the screen, where the lanes are turned already, or turned towards each other here. */
    private SpherePicture picture(int i) {
        Function<double[], Projection> projecting = SphereFigure.projecting(request, lanes.get(i), shown.get(i));
        boolean seen = request.sight(lanes.get(i).letter()).isPresent();
        return RunPicture.of(
                shown.get(i),
                lanes.get(i).view().data(),
                List.of(),
                seen ? projecting : unit -> projecting.apply(unit).turned(turns.get(i)),
                "");
    }
}
