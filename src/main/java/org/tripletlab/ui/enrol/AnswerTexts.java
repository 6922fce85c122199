package org.tripletlab.ui.enrol;

import java.util.Optional;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.metric.verification.VerificationDecision;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.model.CollapsedSentence;
import org.tripletlab.ui.model.MatchThreshold;
import org.tripletlab.ui.model.MeasuredPairs;
import org.tripletlab.ui.model.StateTone;

/** Texts of a lane's decision and of how reliable it is. */
final class AnswerTexts {
    private final Texts texts;
    private final MatchThreshold threshold;

    /**
     * Text of an answer.
     *
     * @param headline the decision
     * @param details distance, threshold, error rates, reliability
     * @param tone tone of the decision
     */
    record AnswerText(String headline, String details, StateTone tone) {}

    AnswerTexts(Texts texts, MatchThreshold threshold) {
        this.texts = texts;
        this.threshold = threshold;
    }

    /**
     * Returns the text of an answer.
     *
     * @param claimedName name that the image is compared with; empty for all names
     * @param people whether the images are photographs of people
     */
    AnswerText say(LaneAnswer answer, Optional<String> claimedName, boolean people) {
        if (answer.problem().isPresent()) {
            return new AnswerText("", texts.say(answer.problem().get()), StateTone.NEUTRAL);
        }
        NamedDistance nearest = answer.distances().stream()
                .filter(each -> claimedName.isEmpty() || claimedName.get().equals(each.name()))
                .findFirst()
                .orElse(answer.distances().get(0));
        MeasuredPairs pairs = answer.pairs();
        VerificationCurve.Point at = threshold.at(pairs.pairs());
        VerificationDecision decision = pairs.pairs().decide(nearest.distance(), at);
        String kind = people ? "enrol.person." : "enrol.class.";
        String verified = decision.same() ? "same" : "different";
        String identified = decision.same() ? "found" : "unknown";
        return new AnswerText(
                texts.format(kind + (claimedName.isPresent() ? verified : identified), nearest.name()),
                details(
                        pairs,
                        nearest,
                        decision,
                        claimedName.isEmpty() && answer.distances().size() > 1),
                pairs.collapse().isPresent() ? StateTone.WARNING : decision.same() ? StateTone.GOOD : StateTone.BAD);
    }

    private String details(
            MeasuredPairs pairs, NamedDistance nearest, VerificationDecision decision, boolean oneOfMany) {
        VerificationCurve.Point at = decision.threshold();
        StringBuilder said = new StringBuilder();
        if (pairs.collapse().isPresent()) {
            said.append(CollapsedSentence.of(pairs.collapse().get(), texts)).append('\n');
        }
        if (nearest.sameImage()) {
            said.append(texts.get("enrol.same-image")).append('\n');
        }
        said.append(texts.format(
                Double.isNaN(at.threshold()) ? "enrol.distance.no-threshold" : "enrol.distance",
                decision.distance(),
                degrees(decision.distance()),
                at.threshold(),
                degrees(at.threshold()),
                nearest.name()));
        said.append('\n').append(texts.format("enrol.errors", at.falseMatchRate(), at.falseNonMatchRate()));
        if (pairs.collapse().isEmpty()) {
            // The decisions of a collapsed network are unreliable even if the order of its distances is right.
            said.append('\n').append(sureness(decision));
        }
        if (oneOfMany) {
            said.append(' ').append(texts.get("enrol.one-of-many"));
        }
        return said.toString();
    }

    private String sureness(VerificationDecision decision) {
        return Double.isNaN(decision.sureness())
                ? texts.get("enrol.sure.neither")
                : texts.format(
                        "enrol.sure",
                        decision.sureness(),
                        decision.genuineAtLeastAsFar(),
                        decision.impostorAtLeastAsNear());
    }

    private static double degrees(double distance) {
        return SphereAngle.degreesOfSquaredDistance(distance * distance);
    }
}
