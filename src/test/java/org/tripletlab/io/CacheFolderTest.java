package org.tripletlab.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    private static final Path HOME = Path.of("home", "ada");

    @Test
    void followsTheCustomOfEachSystem() {
        assertThat(root(Map.of(), "Linux")).isEqualTo(HOME.resolve(".cache/tripletlab"));
        assertThat(root(Map.of("XDG_CACHE_HOME", "/fast"), "Linux")).isEqualTo(Path.of("/fast/tripletlab"));
        assertThat(root(Map.of("XDG_CACHE_HOME", "relative"), "Linux")).isEqualTo(HOME.resolve(".cache/tripletlab"));
        assertThat(root(Map.of("XDG_CACHE_HOME", "/fast"), "Mac OS X"))
                .isEqualTo(HOME.resolve("Library/Caches/TripletLab"));
        assertThat(root(Map.of("LOCALAPPDATA", "local"), "Windows 11")).isEqualTo(Path.of("local", "TripletLab"));
        assertThat(root(Map.of(), "Windows 11")).isEqualTo(HOME.resolve("AppData/Local/TripletLab"));
    }

    @Test
    void keepsEachDataSetInAFolderOfItsOwn() {
        assertThat(new CacheFolder(HOME).dataset("mnist")).isEqualTo(HOME.resolve("datasets/mnist"));
    }

    private static Path root(Map<String, String> environment, String os) {
        return CacheFolder.of(environment, os, HOME).root();
    }
}
