package org.tripletlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;

class ShareLineTest {
    @Test
    void anExperimentComesBack(@TempDir Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("a folder with & and = in it"));
        ExperimentSpec spec = ExperimentSpec.DEFAULT
                .withText(Parameters.SCHEDULE, "semi-hard-hardest@step<100,ranks[50-100..0-20]")
                .with(Parameters.MARGIN, 0.35)
                .with(Parameters.DATASET, folder.toString());
        String line = ShareLine.of(spec);
        assertThat(line).startsWith("tripletlab:").doesNotContain(" ").doesNotContain("\n");
        assertThat(ShareLine.read("  " + line + "\n")).isEqualTo(spec);
        assertThat(ShareLine.read(ShareLine.of(ExperimentSpec.DEFAULT))).isEqualTo(ExperimentSpec.DEFAULT);
    }

    @Test
    void whatIsNoneIsRefused() {
        refused("hello", "starts with");
        refused("tripletlab:margin", "each parameter once");
        refused("tripletlab:margin=0.2&margin=0.3", "each parameter once");
        refused("tripletlab:margin=%2", "cut off");
        refused("tripletlab:" + "x".repeat(5000), "at most 4000");
        assertThatThrownBy(() -> ShareLine.read("tripletlab:margin=-3")).isInstanceOf(OptionException.class);
        assertThatThrownBy(() -> ShareLine.read("tripletlab:colour=3")).isInstanceOf(OptionException.class);
    }

    private static void refused(String line, String because) {
        assertThatThrownBy(() -> ShareLine.read(line))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(because);
    }
}
