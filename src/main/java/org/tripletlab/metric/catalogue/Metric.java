package org.tripletlab.metric.catalogue;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that is measured of a run: one number, or the {@linkplain #isBand() percentiles} of many. There is one object of
 * each, in {@link Metrics}.
 *
 * <p>Its id is its field in JSON lines and in session files, and part of the keys of its texts.
 */
public final class Metric {
    /** What is measured. */
    public enum Group {
        /** The batch of a step, before its update. */
        BATCH,
        /** The classes of the probe set and how well they are told apart. */
        CLASSES,
        /** How the probe set lies on the sphere. */
        SPREAD,
        /** An image that somebody picked; nothing of a run. */
        PICKED,
        /** The probe set, once at the end of a run. */
        END,
        /** Classes that were never trained on, once at the end of a run. */
        UNSEEN
    }

    /** How its numbers are written. */
    public enum Form {
        /** A number without a unit. */
        NUMBER("number"),
        /** A number without a unit that is at most 1. */
        UP_TO_ONE("number"),
        /** How many. */
        COUNT("count"),
        /** A fraction of something. */
        SHARE("share"),
        /** A fraction that is small when all is well. */
        SMALL_SHARE("share"),
        /** Degrees. */
        ANGLE("angle");

        private final String id;

        Form(String id) {
            this.id = id;
        }

        /** Returns its name in the keys of the texts that numbers are written with. */
        public String id() {
            return id;
        }
    }

    /** Which way is better. */
    public enum Better {
        LOWER,
        HIGHER,
        NEITHER
    }

    private final String id;
    private final Group group;
    private final Form form;
    private final Better better;
    private String heading = "";
    private boolean band;
    private boolean everyStep;
    private boolean inStepLine;
    private boolean charted;
    private OptionalInt studyDigits = OptionalInt.empty();
    private Optional<Metric> bound = Optional.empty();

    /** Makes a metric that is shown nowhere yet; what follows is called before anybody else sees it. */
    Metric(String id, Group group, Form form, Better better) {
        this.id = id;
        this.group = group;
        this.form = form;
        this.better = better;
    }

    /** Has a column in tables under this heading, which names the unit; of a band there are as many as it has percentiles. */
    Metric column(String head) {
        heading = head;
        return this;
    }

    /** Has five values, its percentiles. */
    Metric band() {
        band = true;
        return this;
    }

    /** Is kept of every step, not only of measured ones. */
    Metric everyStep() {
        everyStep = true;
        return this;
    }

    /** Is a field of every line of JSON about a measured step. */
    Metric inStepLine() {
        inStepLine = true;
        return this;
    }

    /** Can be chosen as a chart. */
    Metric charted() {
        charted = true;
        return this;
    }

    /** Is compared by studies, with so many digits after the point. */
    Metric inStudies(int digits) {
        studyDigits = OptionalInt.of(digits);
        return this;
    }

    /** Cannot be more than another. */
    Metric atMost(Metric other) {
        bound = Optional.of(other);
        return this;
    }

    /** Returns its name in JSON, in session files and in the keys of texts. */
    public String id() {
        return id;
    }

    /** Returns what is measured. */
    public Group group() {
        return group;
    }

    /** Returns how its numbers are written. */
    public Form form() {
        return form;
    }

    /** Returns which way is better. */
    public Better better() {
        return better;
    }

    /** Returns the heading of its column in tables, with the unit; empty if it has none. */
    public String heading() {
        return heading;
    }

    /** Tells whether it has five values, the percentiles of a crowd. */
    public boolean isBand() {
        return band;
    }

    /** Tells whether it is kept of every step, not only of measured ones. */
    public boolean isOfEveryStep() {
        return everyStep;
    }

    /** Tells whether it is a field of every line of JSON about a measured step. */
    public boolean isInStepLine() {
        return inStepLine;
    }

    /** Tells whether it can be chosen as a chart. */
    public boolean isCharted() {
        return charted;
    }

    /** Returns the digits after the point with which studies show it; empty if they do not. */
    public OptionalInt studyDigits() {
        return studyDigits;
    }

    /** Returns what it can be at most, drawn as a line across its chart; empty if that is not measured. */
    public Optional<Metric> bound() {
        return bound;
    }

    /** Tells whether it is measured of the probe set at measured steps. */
    public boolean isOfProbe() {
        return group == Group.CLASSES || group == Group.SPREAD;
    }

    /** Tells whether it is measured of the batch of a step. */
    public boolean isOfBatch() {
        return group == Group.BATCH;
    }

    @Override
    public String toString() {
        return id;
    }
}
