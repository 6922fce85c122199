package org.tripletlab.render.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class SpotLabelsTest {
    private static final SpotLabels.Box PICTURE = new SpotLabels.Box(0, 0, 400, 300);

    @Test
    void noNameLiesOnAnythingOrLeavesThePicture() {
        RandomStream random = RandomStream.of(3, "spots");
        SpotLabels labels = new SpotLabels();
        int found = 0;
        for (int round = 0; round < 200; round++) {
            List<SpotLabels.Named> spots = new ArrayList<>();
            List<SpotLabels.Box> taken = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                spots.add(new SpotLabels.Named(
                        random.nextDouble(0, 400), random.nextDouble(0, 300), 6, 30 + i * 5, i % 2 == 0, "name " + i));
                taken.add(new SpotLabels.Box(random.nextDouble(0, 390), random.nextDouble(0, 280), 10, 18));
            }
            List<SpotLabels.Placed> placed = labels.place(spots, taken, PICTURE, 16);
            found += placed.size();
            for (int i = 0; i < placed.size(); i++) {
                SpotLabels.Box box = placed.get(i).box();
                assertThat(taken).noneMatch(box::overlaps);
                assertThat(placed.subList(0, i)).noneMatch(other -> box.overlaps(other.box()));
                assertThat(spots)
                        .noneMatch(spot -> Math.abs(spot.x() - box.left() - box.width() / 2)
                                        < box.width() / 2 + 6 - 1e-9
                                && Math.abs(spot.y() - box.top() - box.height() / 2) < box.height() / 2 + 6 - 1e-9);
                assertThat(box.left()).isNotNegative();
                assertThat(box.top()).isNotNegative();
                assertThat(box.left() + box.width()).isLessThanOrEqualTo(400);
                assertThat(box.top() + box.height()).isLessThanOrEqualTo(300);
            }
        }
        assertThat(found).as("most find room").isGreaterThan(200 * 7);
    }

    @Test
    void aNameStaysOnItsSideAsLongAsThatIsFree() {
        SpotLabels labels = new SpotLabels();
        SpotLabels.Box right = new SpotLabels.Box(110, 90, 40, 20);
        List<SpotLabels.Named> spot = List.of(new SpotLabels.Named(100, 100, 6, 50, true, "ann"));
        double before = left(labels.place(spot, List.of(), PICTURE, 16));
        assertThat(before).as("to the right").isGreaterThan(100);
        double moved = left(labels.place(spot, List.of(right), PICTURE, 16));
        assertThat(moved).as("to the left").isLessThan(60);
        assertThat(left(labels.place(spot, List.of(), PICTURE, 16))).isEqualTo(moved);
        List<SpotLabels.Box> everywhere = List.of(PICTURE);
        assertThat(labels.place(spot, everywhere, PICTURE, 16)).isEmpty();
    }

    /** In a collapsed embedding, all images of a person are in one spot. */
    @Test
    void spotsThatTouchHaveTheirNameOnce() {
        List<SpotLabels.Named> spots = List.of(
                new SpotLabels.Named(100, 100, 6, 50, false, "ann"),
                new SpotLabels.Named(103, 99, 6, 50, true, "bob"),
                new SpotLabels.Named(101, 102, 6, 50, true, "ann"),
                new SpotLabels.Named(99, 101, 6, 50, true, "bob"),
                new SpotLabels.Named(250, 100, 6, 50, true, "ann"));
        assertThat(new SpotLabels().place(spots, List.of(), PICTURE, 16))
                .extracting(SpotLabels.Placed::spot)
                .as("the near ones first")
                .containsExactlyInAnyOrder(1, 2, 4);
    }

    private static double left(List<SpotLabels.Placed> placed) {
        assertThat(placed).hasSize(1);
        return placed.get(0).box().left();
    }
}
