package org.tripletlab.math.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MachineTest {
    @BeforeAll
    static void load() throws NativeMathException {
        NativeMath.load();
    }

    @Test
    void theLibraryTellsItsKernels() {
        BlasCore core = BlasCore.ofThisProcess().orElseThrow();
        assertThat(core.version()).matches("0\\.3\\.\\d+");
        assertThat(core.name()).isNotBlank();
        assertThat(core.forced()).isEqualTo(System.getenv(BlasCore.VARIABLE) != null);
        if (core.forced()) {
            assertThat(core.name()).isEqualToIgnoringCase(System.getenv(BlasCore.VARIABLE));
        }
        assertThat(Machine.ofThisProcess().blasText()).contains(core.name());
    }

    @Test
    void kernelsWithoutFusedMultiplyAddAreFarBelowAProcessorThatHasIt() {
        for (String old : List.of("Prescott", "BARCELONA", "Nehalem", "Sandybridge")) {
            assertThat(new BlasCore("0.3.28", old, false).isFarBelow(true))
                    .as(old)
                    .isTrue();
            assertThat(new BlasCore("0.3.28", old, false).isFarBelow(false))
                    .as(old)
                    .isFalse();
        }
        for (String fit : List.of("Haswell", "Zen", "SkylakeX", "Cooperlake", "neoversen1", "VORTEX")) {
            assertThat(new BlasCore("0.3.28", fit, false).isFarBelow(true))
                    .as(fit)
                    .isFalse();
        }
    }

    @Test
    void theWarningSaysWhichVariableToSetOrUnset() {
        assertThat(Machine.warning("A processor", new BlasCore("0.3.28", "Prescott", true)))
                .contains("Prescott", "A processor")
                .endsWith("Unset OPENBLAS_CORETYPE.");
        assertThat(Machine.warning("A processor", new BlasCore("0.3.28", "Prescott", false)))
                .endsWith("Set OPENBLAS_CORETYPE=Haswell.");
    }

    @Test
    void theProcessorIsNamedAsTheSystemNamesIt() {
        List<String> cpuinfo =
                List.of("processor\t: 0", "model name\t: Intel(R) Core(TM) i7-13700", "flags\t: fma avx2");
        assertThat(Machine.processor("Linux", cpuinfo, Map.of())).isEqualTo("Intel(R) Core(TM) i7-13700");
        assertThat(Machine.processor("Linux", List.of("Model\t\t: Raspberry Pi 5 Model B"), Map.of()))
                .isEqualTo("Raspberry Pi 5 Model B");
        assertThat(Machine.processor(
                        "Windows 11", List.of(), Map.of("PROCESSOR_IDENTIFIER", "AMD64 Family 25, AuthenticAMD")))
                .isEqualTo("AMD64 Family 25, AuthenticAMD");
        assertThat(Machine.processor("Linux", List.of(), Map.of())).isEqualTo("unknown processor");
    }
}
