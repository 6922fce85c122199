package org.tripletlab.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemMotionTest {
    @ParameterizedTest
    @CsvSource({"'false\n', true", "'true\n', false", "'', ", "'No such schema\n', "})
    void readsGnome(String output, Boolean reduced) {
        assertThat(read("Linux", output)).isEqualTo(Optional.ofNullable(reduced));
    }

    @ParameterizedTest
    @CsvSource({"9E3E078012000000, false", "9e1e078012000000, false", "9012038010000000, true", "9E3E07801, ", "none, "
    })
    void readsTheRegistryOfWindows(String mask, Boolean reduced) {
        String output = "\r\nHKEY_CURRENT_USER\\Control Panel\\Desktop\r\n    UserPreferencesMask    REG_BINARY    "
                + mask + "\r\n\r\n";
        assertThat(read("Windows 11", output)).isEqualTo(Optional.ofNullable(reduced));
    }

    @ParameterizedTest
    @CsvSource({"'1\n', true", "'0\n', false", "'', ", "'2\n', "})
    void readsMacOs(String output, Boolean reduced) {
        assertThat(read("Mac OS X", output)).isEqualTo(Optional.ofNullable(reduced));
    }

    @Test
    void findsTheRegistryWhereWindowsIs() {
        assertThat(SystemMotion.question("Windows 10", Map.of("SystemRoot", "D:\\Win"))
                        .command())
                .startsWith("D:\\Win\\System32\\reg.exe");
    }

    @Test
    void knowsNothingBeforeTheToolHasAnswered() {
        assertThat(javaSays("-version").reduced()).isEmpty();
    }

    @Test
    void takesTheAnswerOfATool() {
        SystemMotion motion = javaSays("--version");
        motion.ask();
        assertThat(motion.reduced()).contains(true);
    }

    @Test
    void knowsNothingWithoutTheToolOrAfterItsFailure() {
        SystemMotion missing = new SystemMotion(
                new SystemMotion.Question(List.of("tripletlab-has-no-such-tool"), output -> Optional.of(true)));
        SystemMotion failing = javaSays("--no-such-option");
        missing.ask();
        failing.ask();
        assertThat(missing.reduced()).isEmpty();
        assertThat(failing.reduced()).isEmpty();
    }

    /** The Java of this test is a tool that exists on every system. */
    private static SystemMotion javaSays(String argument) {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new SystemMotion(
                new SystemMotion.Question(List.of(java, argument), output -> Optional.of(!output.isBlank())));
    }

    private static Optional<Boolean> read(String os, String output) {
        return SystemMotion.question(os, Map.of()).reading().apply(output);
    }
}
