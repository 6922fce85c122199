package org.tripletlab.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;

/** What is said to a display, and heard from it, before the toolkit is there. */
@Slow
class DisplayTest {
    @Test
    void readsWhereADisplayIs() {
        assertThat(DisplayAddress.of(":0").orElseThrow().socket()).hasToString("/tmp/.X11-unix/X0");
        assertThat(DisplayAddress.of("unix:3.1").orElseThrow().socket()).hasToString("/tmp/.X11-unix/X3");
        assertThat(DisplayAddress.of("localhost:10.0").orElseThrow().socket())
                .isEqualTo(new InetSocketAddress("localhost", 6010));
        assertThat(DisplayAddress.of("/private/tmp/com.apple.launchd.x/org.xquartz:0"))
                .isEmpty();
        assertThat(DisplayAddress.of("")).isEmpty();
        assertThat(DisplayAddress.of(":99999")).isEmpty();
    }

    @Test
    void findsTheKeyOfTheDisplayAmongOthers(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        entry(out, "0", "MIT-MAGIC-COOKIE-1", "other");
        entry(out, "7", "XDM-AUTHORIZATION-1", "not this method");
        entry(out, "7", "MIT-MAGIC-COOKIE-1", "secret");
        Path keys = Files.write(folder.resolve("keys"), file.toByteArray());
        Map<String, String> environment = Map.of("XAUTHORITY", keys.toString());
        assertThat(DisplayKey.of(7, environment).secret()).asString().isEqualTo("secret");
        assertThat(DisplayKey.of(8, environment).method()).isEmpty();
        Files.write(keys, new byte[] {1, 0, 0, 99, 1});
        assertThat(DisplayKey.of(7, environment).method()).isEmpty();
        assertThat(DisplayKey.of(7, Map.of("HOME", folder.toString())).method()).isEmpty();
    }

    @Test
    void aDisplayThatTakesTheConnectionAndSaysNothingIsGivenUp() throws IOException {
        try (StuckDisplay silent = new StuckDisplay(false)) {
            DisplayAddress address = DisplayAddress.of(silent.name()).orElseThrow();
            assertThatThrownBy(() -> XDisplay.open(address, Map.of(), 1))
                    .isInstanceOf(XDisplay.SilentException.class)
                    .hasMessage("The display " + silent.name() + " (DISPLAY) did not answer within 1 s.");
        }
    }

    @Test
    void aPictureIsSentWhole() throws Exception {
        for (String name : new String[] {"starting-en", "starting-zh", "unpacking-en", "unpacking-zh"}) {
            assertThat(SplashImage.read(name + ".ppm.gz").width()).isEqualTo(460);
        }
        int pixels = 460 * 180 * 4;
        try (StuckDisplay greeting = new StuckDisplay(true)) {
            SplashScreen screen = SplashScreen.show(Map.of("DISPLAY", greeting.name()), "en", false, 20);
            long end = System.nanoTime() + 20_000_000_000L;
            while (greeting.heardBytes() < pixels && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            // Two strips of pixels, and six short requests.
            assertThat(greeting.heardBytes()).isEqualTo(pixels + 2 * 24 + 16 + 16 + 40 + 8);
            int before = greeting.heardBytes();
            screen.stayInFront();
            while (greeting.heardBytes() == before && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            assertThat(greeting.heardBytes()).isGreaterThan(before);
            screen.close();
        }
    }

    @Test
    void aDisplayThatIsNotThereIsLeftToTheToolkit() throws IOException {
        SplashScreen.show(Map.of("DISPLAY", "127.0.0.1:3"), "en", false, 20).close();
        SplashScreen.show(Map.of(), "en", false, 20).close();
    }

    private static void entry(DataOutputStream out, String display, String method, String secret) throws IOException {
        out.writeShort(256);
        for (String part : new String[] {"host", display, method, secret}) {
            out.writeShort(part.length());
            out.write(part.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
