package org.tripletlab.ui.microscope;

import java.util.List;
import java.util.stream.Stream;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.explain.MinerChoice;
import org.tripletlab.metric.statistics.GradientBalance;
import org.tripletlab.mining.Zone;
import org.tripletlab.text.SmallNumber;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.microscope.MicroscopeViewModel.Absence;
import org.tripletlab.ui.microscope.TripletView.Negative;
import org.tripletlab.ui.model.Sentences;

/** Texts of the microscope, in the current language. */
final class MicroscopeTexts {
    /**
     * From this share on the batch contracts; up to one minus this share it spreads. With semi-hard triplets the share stays between 0.42
     * and 0.52.
     */
    private static final double TOGETHER = 0.6;

    private static final double APART = 0.45;

    private final Texts texts;

    MicroscopeTexts(Texts texts) {
        this.texts = texts;
    }

    /** Returns the reason why the microscope is empty; an empty text if it is not. */
    String absence(MicroscopeViewModel model) {
        return switch (model.absence()) {
            case NONE -> "";
            case NO_BATCH ->
                model.lane().run().view().step() == 0 ? texts.get("microscope.none") : texts.get("microscope.reading");
            case NO_TRIPLET_LOSS -> {
                var spec = model.lane().run().view().spec();
                yield texts.format(
                        "microscope.no-triplet-loss",
                        new Sentences(texts).value(Parameters.LOSS_TYPE, spec.text(Parameters.LOSS_TYPE)));
            }
            case NO_TRIPLET -> texts.get("microscope.no-triplet");
            case DIVERGED -> texts.get("microscope.diverged");
        };
    }

    /** Returns the text about the shown step. */
    String step(MicroscopeViewModel model) {
        if (model.absence() != Absence.NONE || model.view().isEmpty()) {
            return "";
        }
        int step = model.view().get().inspected().step();
        if (model.view().get().inspected().picked()) {
            return texts.format("microscope.step.picked", step);
        }
        return texts.format(model.isHeld() ? "microscope.step.held" : "microscope.step.hardest", step);
    }

    /** Returns the distances, the zone and the loss of a triplet. */
    List<String> facts(TripletView view) {
        Negative negative = view.negative();
        boolean squared = view.inspected().batch().comparesSquared();
        String distances = texts.format(
                squared ? "microscope.distances.squared" : "microscope.distances",
                SmallNumber.format(view.toPositive(), 3),
                SmallNumber.format(negative.distance(), 3));
        String zone = switch (negative.zone()) {
            case HARD -> "microscope.is-hard";
            case SEMI_HARD -> "microscope.is-semi-hard";
            case EASY -> "microscope.is-easy";
        };
        boolean margin = !Double.isNaN(view.inspected().batch().margin());
        String says = texts.get(negative.zone() == Zone.EASY && !margin ? "microscope.is-farther" : zone);
        return List.of(distances, texts.format("microscope.loss", negative.loss()), says);
    }

    /** Returns the explanation of the arrows on the sphere. */
    String arrows(TripletView view) {
        return texts.get(view.hasGradient() ? "microscope.arrows" : "microscope.no-arrows");
    }

    /** Returns the name of a miner. */
    String miner(String id) {
        return texts.get("parameter.miner.choice." + id);
    }

    /** Returns the number of negatives that a miner takes, and their loss, as a short text. */
    String choice(TripletView view, MinerChoice choice) {
        return taken(choice.negatives().length, view.loss(choice));
    }

    /** Returns the triplets that a miner takes, or the reason why it takes none. */
    String reason(TripletView view, MinerChoice choice) {
        if (choice.tooMany()) {
            return texts.get("microscope.reason.too-many");
        }
        if (choice.negatives().length == 0) {
            return texts.get("microscope.reason.none");
        }
        String classes = view.classesOf(choice.negatives()).stream().collect(texts.items());
        String takes = texts.format("microscope.reason.takes", choice(view, choice), classes);
        return view.takesOtherPositive(choice) ? followed(takes, "microscope.reason.other-positive") : takes;
    }

    private String followed(String sentence, String next) {
        return Stream.of(sentence, texts.get(next)).collect(texts.sentences());
    }

    private String taken(int count, double loss) {
        if (count == 0) {
            return texts.get("microscope.takes.none");
        }
        return count == 1
                ? texts.format("microscope.takes.one", loss)
                : texts.format("microscope.takes.many", count, loss);
    }

    /** Returns the text about the balance of the gradients of the last steps. */
    String balance(List<GradientBalance> last, boolean squared) {
        double toward = last.stream().mapToDouble(GradientBalance::toward).sum();
        double away = last.stream().mapToDouble(GradientBalance::away).sum();
        double share = toward / (toward + away);
        if (Double.isNaN(share)) {
            return texts.get("microscope.balance.none");
        }
        if (share >= TOGETHER) {
            String together = texts.format("microscope.balance.together", share);
            return squared ? followed(together, "microscope.balance.why") : together;
        }
        return share <= APART
                ? texts.format("microscope.balance.apart", 1 - share)
                : texts.format("microscope.balance.even", share);
    }
}
