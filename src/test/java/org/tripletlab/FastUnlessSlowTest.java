package org.tripletlab;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FastUnlessSlowTest {
    @Slow
    private static final class MarkedTest {}

    private static final class UnmarkedTest {}

    private static final class WindowIT {}

    @Test
    void refusesALongClassWithoutTheMark() {
        assertThatThrownBy(() -> FastUnlessSlow.check(UnmarkedTest.class, FastUnlessSlow.MOST.plusMillis(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("UnmarkedTest computed for 5001 ms")
                .hasMessageContaining("@Slow");
    }

    @Test
    void letsQuickMarkedAndWindowTestsPass() {
        assertThatCode(() -> {
                    FastUnlessSlow.check(UnmarkedTest.class, FastUnlessSlow.MOST);
                    FastUnlessSlow.check(MarkedTest.class, FastUnlessSlow.MOST.multipliedBy(9));
                    FastUnlessSlow.check(WindowIT.class, FastUnlessSlow.MOST.multipliedBy(9));
                })
                .doesNotThrowAnyException();
    }
}
