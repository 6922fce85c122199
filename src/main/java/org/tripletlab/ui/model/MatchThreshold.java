package org.tripletlab.ui.model;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.metric.verification.VerificationPairs;

/**
 * Up to which distance two images count as the same: chosen by hand, one for all lanes, or by a rule that gives every lane its
 * own. Shared by all that decide about pairs.
 */
public final class MatchThreshold {
    /** The distance of two opposite points. */
    public static final double FARTHEST = 2;

    private static final double FIRST_BY_HAND = 0.5;
    private static final double FIRST_RATE = 0.01;

    private final ReadOnlyObjectWrapper<Rule> rule = new ReadOnlyObjectWrapper<>(Rule.EQUAL_ERROR);
    private final ReadOnlyDoubleWrapper byHand = new ReadOnlyDoubleWrapper(FIRST_BY_HAND);
    private final ReadOnlyDoubleWrapper falseMatchRate = new ReadOnlyDoubleWrapper(FIRST_RATE);

    /** How the threshold is chosen. */
    public enum Rule {
        /** One distance for all lanes. */
        BY_HAND("by-hand"),
        /** Where false matches and false non-matches are equally frequent in the lane. */
        EQUAL_ERROR("equal-error"),
        /** As far as the false match rate of the lane stays within what is wanted. */
        FALSE_MATCH_RATE("false-match-rate");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        /** Returns the word used in keys of texts and names of controls. */
        public String id() {
            return id;
        }
    }

    /** Returns how it is chosen. */
    public ReadOnlyObjectProperty<Rule> ruleProperty() {
        return rule.getReadOnlyProperty();
    }

    /** Returns the plain distance chosen by hand, in [0, 2]. */
    public ReadOnlyDoubleProperty byHandProperty() {
        return byHand.getReadOnlyProperty();
    }

    /** Returns the wanted false match rate, in [0, 1]. */
    public ReadOnlyDoubleProperty falseMatchRateProperty() {
        return falseMatchRate.getReadOnlyProperty();
    }

    /** Goes on with another rule. */
    public void follow(Rule next) {
        rule.set(next);
    }

    /** Chooses a plain distance by hand; beyond the ends means the ends. */
    public void setByHand(double distance) {
        byHand.set(Math.max(0, Math.min(FARTHEST, distance)));
        rule.set(Rule.BY_HAND);
    }

    /**
     * Follows a wanted false match rate.
     *
     * @param wanted in [0, 1]
     */
    public void setFalseMatchRate(double wanted) {
        if (!(wanted >= 0 && wanted <= 1)) {
            throw new IllegalArgumentException("A false match rate is between 0 and 1, not " + wanted + ".");
        }
        falseMatchRate.set(wanted);
        rule.set(Rule.FALSE_MATCH_RATE);
    }

    /** Returns the threshold among these pairs and what it costs; a threshold of NaN accepts nothing. */
    public VerificationCurve.Point at(VerificationPairs pairs) {
        return switch (rule.get()) {
            case BY_HAND -> pairs.at(byHand.get());
            case EQUAL_ERROR -> pairs.atEqualErrorRate();
            case FALSE_MATCH_RATE -> pairs.atFalseMatchRate(falseMatchRate.get());
        };
    }
}
