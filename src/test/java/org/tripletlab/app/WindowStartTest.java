package org.tripletlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowStartTest {
    @Test
    void needsADisplayOnLinuxOnly() {
        assertThat(WindowStart.obstacle(Map.of(), "Linux", null))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("DISPLAY"));
        assertThat(WindowStart.obstacle(Map.of("DISPLAY", ""), "Linux", null)).isPresent();
        assertThat(WindowStart.obstacle(Map.of("DISPLAY", ":0"), "Linux", null)).isEmpty();
        assertThat(WindowStart.obstacle(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", null))
                .isEmpty();
        assertThat(WindowStart.obstacle(Map.of(), "Linux", "Monocle")).isEmpty();
        assertThat(WindowStart.obstacle(Map.of(), "Windows 11", null)).isEmpty();
        assertThat(WindowStart.obstacle(Map.of(), "Mac OS X", null)).isEmpty();
    }
}
