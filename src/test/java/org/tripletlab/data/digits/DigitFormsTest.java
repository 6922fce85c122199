package org.tripletlab.data.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class DigitFormsTest {
    @Test
    void bringsSeveralFormsOfEveryDigit() {
        DigitForms forms = DigitForms.bundled();
        for (int digit = 0; digit < 10; digit++) {
            assertThat(forms.of(digit)).hasSizeGreaterThanOrEqualTo(5);
            assertThat(forms.of(digit)).extracting(DigitForm::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void readsPosesStrokesAndCorners() {
        DigitForm form = DigitForms.parse(
                        List.of("# forms", "", "7: crossed (2.5)", "  0,-1 60,0! 30,100 / 20,50 70,50"))
                .of(7)
                .get(0);

        assertThat(form.name()).isEqualTo("crossed");
        assertThat(form.weight()).isEqualTo(2.5);
        assertThat(form.poses()).hasSize(1);
        assertThat(form.poses().get(0)).hasSize(2);
        Stroke first = form.poses().get(0).get(0);
        assertThat(first.x()).containsExactly(0, 60, 30);
        assertThat(first.y()).containsExactly(-1, 0, 100);
        assertThat(first.corner()).containsExactly(false, true, false);
    }

    @Test
    void mixesPosesWithoutLeavingThem() {
        DigitForm form = DigitForms.parse(List.of("1: bar (1)", "  0,0 10,100", "  30,0 40,100"))
                .of(1)
                .get(0);
        double least = 30;
        double most = 0;
        for (int i = 0; i < 1000; i++) {
            Stroke mixed = form.mix(RandomStream.of(2, "mix", i)).get(0);
            assertThat(mixed.x()[0]).isBetween(0.0, 30.0);
            assertThat(mixed.x()[1] - mixed.x()[0]).isCloseTo(10, within(1e-9));
            least = Math.min(least, mixed.x()[0]);
            most = Math.max(most, mixed.x()[0]);
        }
        assertThat(least).isLessThan(1);
        assertThat(most).isGreaterThan(29);
    }

    @Test
    void choosesFormsByWeight() {
        DigitForms forms = DigitForms.parse(
                List.of("3: often (3)", "  0,0 1,1", "3: seldom (1)", "  0,0 1,1", "3: never (0)", "  0,0 1,1"));
        RandomStream random = RandomStream.of(3, "choose");
        int[] chosen = new int[3];
        for (int i = 0; i < 4000; i++) {
            chosen[forms.of(3).indexOf(forms.choose(3, random))]++;
        }
        assertThat(chosen[0]).isBetween(2880, 3120);
        assertThat(chosen[2]).isZero();
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigitForms.parse(List.of("# x", "8 eight (1)")))
                .withMessageContaining("Line 2 should start a form");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigitForms.parse(List.of("8: eight (1)", "  1,2 3;4")))
                .withMessageContaining("Line 2 needs strokes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigitForms.parse(List.of("8: eight (1)", "8: other (1)")))
                .withMessageContaining("The form in line 1 has no pose");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigitForms.parse(List.of("8: eight (1)", "  1,2 3,4", "  1,2! 3,4")))
                .withMessageContaining("\"8: eight\" differ in strokes, points or corners: .. and !.");
    }
}
