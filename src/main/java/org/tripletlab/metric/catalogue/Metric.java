package org.tripletlab.metric.catalogue;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A metric of a run: one number, or the {@linkplain #isBand() percentiles} of many. The instances are listed in {@link
 * Metrics}.
 *
 * <p>Its id is its field in JSON lines and in session files, and part of its text keys.
 */
public final class Metric {
    /** Subject of a metric. */
    public enum Group {
        /** The batch of a step, before the update. */
        BATCH,
        /** The classes of the evaluation set and their separation. */
        CLASSES,
        /** The distribution of the evaluation set on the sphere. */
        SPREAD,
        /** An image selected by the user; not a metric of a run. */
        PICKED,
        /** The evaluation set, once at the end of a run. */
        END,
        /** Classes excluded from training, once at the end of a run. */
        UNSEEN
    }

    /** Number format of a metric. */
    public enum Form {
        /** A number without a unit. */
        NUMBER("number"),
        /** A number without a unit that is at most 1. */
        UP_TO_ONE("number"),
        /** A count. */
        COUNT("count"),
        /** A fraction. */
        SHARE("share"),
        /** A fraction whose good values are small. */
        SMALL_SHARE("share"),
        /** An angle in degrees. */
        ANGLE("angle");

        private final String id;

        Form(String id) {
            this.id = id;
        }

        /** Returns its name in the text keys of number formats. */
        public String id() {
            return id;
        }
    }

    /** Direction of improvement. */
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

    /** Creates a metric without any output; the following methods add outputs and are called before publication. */
    Metric(String id, Group group, Form form, Better better) {
        this.id = id;
        this.group = group;
        this.form = form;
        this.better = better;
    }

    /** Adds a table column with this heading, which includes the unit; a band has a column per percentile. */
    Metric column(String head) {
        heading = head;
        return this;
    }

    /** Makes the metric a band: five percentiles. */
    Metric band() {
        band = true;
        return this;
    }

    /** Records the metric at every step, not only at measured ones. */
    Metric everyStep() {
        everyStep = true;
        return this;
    }

    /** Adds the metric to every JSON line of a measured step. */
    Metric inStepLine() {
        inStepLine = true;
        return this;
    }

    /** Adds the metric to the selectable charts. */
    Metric charted() {
        charted = true;
        return this;
    }

    /** Adds the metric to studies, with the given number of decimals. */
    Metric inStudies(int digits) {
        studyDigits = OptionalInt.of(digits);
        return this;
    }

    /** Sets another metric as the upper bound. */
    Metric atMost(Metric other) {
        bound = Optional.of(other);
        return this;
    }

    /** Returns its id in JSON, in session files and in text keys. */
    public String id() {
        return id;
    }

    /** Returns its subject. */
    public Group group() {
        return group;
    }

    /** Returns its number format. */
    public Form form() {
        return form;
    }

    /** Returns its direction of improvement. */
    public Better better() {
        return better;
    }

    /** Returns the heading of its table column, with the unit; empty if it has none. */
    public String heading() {
        return heading;
    }

    /** Tells whether it is a band of five percentiles. */
    public boolean isBand() {
        return band;
    }

    /** Tells whether it is recorded at every step, not only at measured ones. */
    public boolean isOfEveryStep() {
        return everyStep;
    }

    /** Tells whether it is a field of every JSON line of a measured step. */
    public boolean isInStepLine() {
        return inStepLine;
    }

    /** Tells whether it can be chosen as a chart. */
    public boolean isCharted() {
        return charted;
    }

    /** Returns the number of decimals in studies; empty if studies do not show it. */
    public OptionalInt studyDigits() {
        return studyDigits;
    }

    /** Returns the metric that bounds it from above, drawn as a line across its chart; empty if there is none. */
    public Optional<Metric> bound() {
        return bound;
    }

    /** Tells whether it is measured on the evaluation set at measured steps. */
    public boolean isOfProbe() {
        return group == Group.CLASSES || group == Group.SPREAD;
    }

    /** Tells whether it is measured on the batch of a step. */
    public boolean isOfBatch() {
        return group == Group.BATCH;
    }

    @Override
    public String toString() {
        return id;
    }
}
