package org.tripletlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WindowStartTest {
    @Test
    void theToolkitStartsWhenTheNativesAreLoadedAndNotBefore() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch toolkit = new CountDownLatch(1);
        List<Thread> loaders = Collections.synchronizedList(new ArrayList<>());
        Thread start = new Thread(() -> WindowStart.inOrder(
                () -> {
                    loaders.add(Thread.currentThread());
                    awaitQuietly(release);
                },
                () -> {
                    loaders.add(Thread.currentThread());
                    toolkit.countDown();
                }));
        start.start();
        assertThat(toolkit.await(300, TimeUnit.MILLISECONDS)).isFalse();
        release.countDown();
        assertThat(toolkit.await(20, TimeUnit.SECONDS)).isTrue();
        start.join();
        assertThat(loaders).containsExactly(start, start);
    }

    @Test
    void theToolkitUnpacksWhereTheNativesAreIfTheyHadToMove() {
        Path home = Path.of("/home/ada");
        assertThat(WindowStart.folderForToolkit(home.resolve(".javacpp/cache"), home))
                .isEmpty();
        Path elsewhere = Path.of("/tmp/.javacpp-ada/cache");
        assertThat(WindowStart.folderForToolkit(elsewhere, home)).contains(elsewhere.resolve("openjfx"));
    }

    @Test
    void theToolkitStartsWithoutNativesToSayThatTheyAreMissing() {
        CountDownLatch toolkit = new CountDownLatch(1);
        WindowStart.inOrder(
                () -> {
                    throw new IOException("no room");
                },
                toolkit::countDown);
        assertThat(toolkit.getCount()).isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

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
