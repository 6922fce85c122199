package org.tripletlab.export.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.export.ExportProgress;

/** Photographs the exported page for the README. Runs only when named: see screenshots/make.sh. Needs Chromium. */
class ReplayScreenshotMaker {
    @TempDir
    private Path folder;

    @Test
    void aRaceOnTheBundledDigits() throws Exception {
        Path kept = Path.of(
                System.getProperty("replay.page", folder.resolve("page.html").toString()));
        ReplayPage.write(
                TrainedLanes.trained(
                        TrainedLanes.digits("hardest-negative", 600), TrainedLanes.digits("semi-hard-hardest", 600)),
                ReplayOptions.DEFAULT,
                kept,
                ExportProgress.NONE);
        try (HeadlessChromium browser = HeadlessChromium.start(
                HeadlessChromium.find().orElseThrow(),
                Files.createDirectory(folder.resolve("profile")),
                1440,
                900,
                ReplayPageIT.WITH_WEBGL)) {
            browser.open(kept, ReplayPageIT.WEBGL);
            ImageIO.write(
                    browser.photograph(),
                    "png",
                    Path.of("screenshots/replay-page.png").toFile());
        }
    }
}
