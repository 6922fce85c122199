package org.tripletlab.ui.model;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.metric.verification.VerificationOptions;
import org.tripletlab.metric.verification.VerificationPairs;

/**
 * Distance threshold for matching images: one value for all lanes, set by hand, or a rule that determines one per lane. Shared by all
 * panels that decide about pairs.
 */
public final class MatchThreshold {
    /** Distance of two opposite points. */
    public static final double FARTHEST = VerificationOptions.THRESHOLD.values().high();

    private static final double FIRST_BY_HAND = 0.5;
    private static final double FIRST_RATE = 0.01;

    private final ReadOnlyObjectWrapper<Rule> rule = new ReadOnlyObjectWrapper<>(Rule.EQUAL_ERROR);
    private final ReadOnlyDoubleWrapper byHand = new ReadOnlyDoubleWrapper(FIRST_BY_HAND);
    private final ReadOnlyDoubleWrapper falseMatchRate = new ReadOnlyDoubleWrapper(FIRST_RATE);

    /** Rule that determines the threshold. */
    public enum Rule {
        /** One distance for all lanes. */
        BY_HAND("by-hand"),
        /** The equal error rate of the lane: false matches and false non-matches are equally frequent. */
        EQUAL_ERROR("equal-error"),
        /** The largest threshold at which the false match rate of the lane does not exceed the allowed one. */
        FALSE_MATCH_RATE("false-match-rate");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        /** Returns the id used in text keys and ids of controls. */
        public String id() {
            return id;
        }
    }

    /** Returns the rule. */
    public ReadOnlyObjectProperty<Rule> ruleProperty() {
        return rule.getReadOnlyProperty();
    }

    /** Returns the Euclidean distance set by hand, in [0, 2]. */
    public ReadOnlyDoubleProperty byHandProperty() {
        return byHand.getReadOnlyProperty();
    }

    /** Returns the allowed false match rate, in [0, 1]. */
    public ReadOnlyDoubleProperty falseMatchRateProperty() {
        return falseMatchRate.getReadOnlyProperty();
    }

    /** Changes the rule. */
    public void follow(Rule next) {
        rule.set(next);
    }

    /** Sets a Euclidean distance by hand; values outside the range are clamped. */
    public void setByHand(double distance) {
        byHand.set(Math.max(0, Math.min(FARTHEST, distance)));
        rule.set(Rule.BY_HAND);
    }

    /**
     * Sets the allowed false match rate.
     *
     * @param wanted in [0, 1]
     */
    public void setFalseMatchRate(double wanted) {
        falseMatchRate.set(VerificationOptions.FALSE_MATCH_RATE.check(wanted));
        rule.set(Rule.FALSE_MATCH_RATE);
    }

    /** Returns the threshold for these pairs and its error rates; a threshold of NaN accepts no pair. */
    public VerificationCurve.Point at(VerificationPairs pairs) {
        return switch (rule.get()) {
            case BY_HAND -> pairs.at(byHand.get());
            case EQUAL_ERROR -> pairs.atEqualErrorRate();
            case FALSE_MATCH_RATE -> pairs.atFalseMatchRate(falseMatchRate.get());
        };
    }
}
