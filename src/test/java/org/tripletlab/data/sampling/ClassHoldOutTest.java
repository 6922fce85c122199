package org.tripletlab.data.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.Examples;

class ClassHoldOutTest {
    private static final List<String> NAMES = List.of("s1", "s2", "s3", "T-shirt", "s5");

    @Test
    void findsNamesAndRanges() {
        assertThat(ClassHoldOut.heldOut(NAMES, "")).isEmpty();
        assertThat(ClassHoldOut.heldOut(NAMES, "s5, s1")).containsExactly(0, 4);
        assertThat(ClassHoldOut.heldOut(NAMES, "s1-s3")).containsExactly(0, 1, 2);
        assertThat(ClassHoldOut.heldOut(NAMES, "T-shirt")).containsExactly(3);
        assertThat(ClassHoldOut.heldOut(NAMES, "s3-T-shirt")).containsExactly(2, 3);
    }

    @Test
    void refusesWhatIsNotThereAndWhatLeavesNothing() {
        assertThatThrownBy(() -> ClassHoldOut.heldOut(NAMES, "s9")).hasMessageContaining("no class \"s9\"");
        assertThatThrownBy(() -> ClassHoldOut.heldOut(NAMES, "s1,")).hasMessageContaining("no class \"\"");
        assertThatThrownBy(() -> ClassHoldOut.heldOut(NAMES, "s3-s1")).hasMessageContaining("no class");
        assertThatThrownBy(() -> ClassHoldOut.heldOut(NAMES, "s1-T-shirt")).hasMessageContaining("leaves 1 of 5");
    }

    @Test
    void choosingAndRenumberingKeepsPicturesWithTheirLabels() {
        Examples examples = new Examples(1, 2, new byte[] {0, 1, 10, 11, 20, 21, 30, 31}, new int[] {0, 1, 2, 1});
        Examples chosen = examples.only(new int[] {1, 2});
        assertThat(chosen.pixels()).containsExactly(10, 11, 20, 21, 30, 31);
        assertThat(chosen.renumbered(new int[] {1, 2}).labels()).containsExactly(0, 1, 0);
        assertThat(examples.and(chosen).labels()).containsExactly(0, 1, 2, 1, 1, 2, 1);
        assertThat(examples.transposed().height()).isEqualTo(2);
    }
}
