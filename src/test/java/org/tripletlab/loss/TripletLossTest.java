package org.tripletlab.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.batch.Triplets;

class TripletLossTest {
    private static final Triplets ONE = new Triplets(new int[] {0}, new int[] {1}, new int[] {2});

    @Test
    void hardTripletWorkedByHand() {
        // d²(a,p) = 4, d²(a,n) = 2; derivatives 2(n − p), 2(p − a), 2(a − n).
        double[] unit = {1, 0, -1, 0, 0, 1};
        LossValue value = loss(TripletDistance.SQUARED, TripletForm.HINGE, 0.25, Reduction.MEAN)
                .evaluate(new LossInput(unit, 2, ONE));
        assertThat(value.value()).isEqualTo(2.25);
        assertThat(value.unitGradient()).containsExactly(2, 2, -4, 0, 2, -2);
        assertThat(value.activeCount()).isEqualTo(1);
        assertThat(value.tupleCount()).isEqualTo(1);
    }

    @Test
    void reductionsDivideByWhatTheySay() {
        // The second triplet keeps the margin: it counts for the mean but is not active.
        double[] unit = {1, 0, -1, 0, 0, 1, 1, 0};
        Triplets two = new Triplets(new int[] {0, 0}, new int[] {1, 3}, new int[] {2, 1});
        for (Reduction reduction : Reduction.values()) {
            LossValue value = loss(TripletDistance.SQUARED, TripletForm.HINGE, 0.25, reduction)
                    .evaluate(new LossInput(unit, 2, two));
            double share = reduction == Reduction.MEAN ? 0.5 : 1;
            assertThat(value.value()).isEqualTo(2.25 * share);
            assertThat(value.unitGradient()[2]).isEqualTo(-4 * share);
            assertThat(value.activeCount()).isEqualTo(1);
            assertThat(value.tupleCount()).isEqualTo(2);
        }
    }

    @Test
    void hingeAtExactlyTheMarginIsNotActive() {
        double[] unit = {1, 0, 1, 0, 0, 1};
        LossValue value = loss(TripletDistance.SQUARED, TripletForm.HINGE, 2, Reduction.MEAN_OF_ACTIVE)
                .evaluate(new LossInput(unit, 2, ONE));
        assertThat(value.value()).isEqualTo(0);
        assertThat(value.activeCount()).isZero();
        assertThat(value.unitGradient()).containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource(TripletDistance.class)
    void plainDistanceOfZeroHasNoDirectionAndNoNotANumber(TripletDistance distance) {
        double[] unit = {1, 0, 1, 0, 1, 0};
        LossValue value = loss(distance, TripletForm.HINGE, 0.2, Reduction.MEAN).evaluate(new LossInput(unit, 2, ONE));
        assertThat(value.value()).isEqualTo(0.2);
        assertThat(value.activeCount()).isEqualTo(1);
        assertThat(value.unitGradient()).containsOnly(0);
    }

    @Test
    void noTripletIsZeroInEveryCombination() {
        Triplets none = new Triplets(new int[0], new int[0], new int[0]);
        for (TripletDistance distance : TripletDistance.values()) {
            for (TripletForm form : TripletForm.values()) {
                for (Reduction reduction : Reduction.values()) {
                    LossValue value =
                            loss(distance, form, 0.2, reduction).evaluate(new LossInput(new double[6], 2, none));
                    assertThat(value.value()).isEqualTo(0);
                    assertThat(value.unitGradient()).hasSize(6).containsOnly(0);
                    assertThat(value.activeCount()).isZero();
                    assertThat(value.tupleCount()).isZero();
                }
            }
        }
        LossValue empty = loss(TripletDistance.SQUARED, TripletForm.HINGE, 0.2, Reduction.MEAN)
                .evaluate(new LossInput(new double[0], 2, none));
        assertThat(empty.value()).isEqualTo(0);
    }

    @Test
    void softMarginIsStableFarFromZeroAndAlwaysActive() {
        TripletLoss loss = loss(TripletDistance.SQUARED, TripletForm.SOFT_MARGIN, 0, Reduction.MEAN);
        LossValue violated = loss.evaluate(new LossInput(new double[] {0, 100, 0}, 1, ONE));
        assertThat(violated.value()).isEqualTo(10_000);
        assertThat(violated.unitGradient()).containsExactly(-200, 200, 0);
        LossValue kept = loss.evaluate(new LossInput(new double[] {0, 0, 6}, 1, ONE));
        assertThat(kept.value()).isCloseTo(Math.exp(-36), within(1e-30));
        assertThat(kept.activeCount()).isEqualTo(1);
        LossValue middle = loss.evaluate(new LossInput(new double[] {1, 0, 2}, 1, ONE));
        assertThat(middle.value()).isCloseTo(0.6931471805599453, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(TripletForm.class)
    void notANumberIsSeenWhicheverWayItIsAdded(TripletForm form) {
        double[] unit = {1, 0, Double.NaN, 0, 0, 1};
        TripletLoss loss = loss(TripletDistance.EUCLIDEAN, form, 0.2, Reduction.MEAN);
        assertThat(loss.evaluate(new LossInput(unit, 2, ONE)).value()).isNaN();
        int[] anchors = new int[10];
        int[] positives = new int[10];
        int[] negatives = new int[10];
        Arrays.fill(positives, 1);
        Arrays.fill(negatives, 2);
        LossValue many = loss.evaluate(new LossInput(unit, 2, new Triplets(anchors, positives, negatives)));
        assertThat(many.value()).isNaN();
        assertThat(many.unitGradient()).contains(Double.NaN);
    }

    @Test
    void collapseFloorIsTheValueAtOnePoint() {
        double[] collapsed = {1, 0, 1, 0, 1, 0};
        Triplets three = new Triplets(new int[] {0, 0, 1}, new int[] {1, 1, 0}, new int[] {2, 2, 2});
        for (TripletDistance distance : TripletDistance.values()) {
            for (TripletForm form : TripletForm.values()) {
                for (Reduction reduction : Reduction.values()) {
                    TripletLoss loss = loss(distance, form, 0.2, reduction);
                    double value =
                            loss.evaluate(new LossInput(collapsed, 2, three)).value();
                    assertThat(loss.collapseFloor(3)).isCloseTo(value, within(1e-15));
                }
            }
        }
        assertThat(loss(TripletDistance.SQUARED, TripletForm.HINGE, 0.2, Reduction.MEAN)
                        .collapseFloor(0))
                .isEqualTo(0.2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAMarginThatIsNone(double margin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss(TripletDistance.SQUARED, TripletForm.HINGE, margin, Reduction.MEAN))
                .withMessage("The margin of the triplet loss must be a number of at least 0, not " + margin + ".");
    }

    @Test
    void refusesEmbeddingsThatDoNotFitTheirSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LossInput(new double[7], 3, ONE))
                .withMessage("Embeddings of size 3 need a multiple of 3 numbers, not 7.");
    }

    @Test
    void choicesAreFoundByIdAndUnknownOnesAreRefused() {
        assertThat(TripletDistance.of("euclidean")).isEqualTo(TripletDistance.EUCLIDEAN);
        assertThat(TripletForm.of("soft-margin")).isEqualTo(TripletForm.SOFT_MARGIN);
        assertThat(Reduction.of("mean-of-active")).isEqualTo(Reduction.MEAN_OF_ACTIVE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reduction.of("average"))
                .withMessage("There is no reduction \"average\". Choose one of mean, mean-of-active, sum.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TripletDistance.of("cosine"))
                .withMessage("There is no distance \"cosine\". Choose one of squared, euclidean.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TripletForm.of("soft"))
                .withMessage("There is no form of the triplet loss \"soft\". Choose one of hinge, soft-margin.");
    }

    private static TripletLoss loss(TripletDistance distance, TripletForm form, double margin, Reduction reduction) {
        return new TripletLoss(new TripletLossOptions(distance, form, margin, reduction));
    }
}
