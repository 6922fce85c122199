package org.tripletlab.data.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tripletlab.data.idx.IdxFixture;

class DownloadPlanTest {
    @Test
    void thePlanForMnistIsWhole() {
        DownloadPlan mnist = DownloadPlan.mnist();
        assertThat(mnist.mirrors()).hasSize(2).allMatch(uri -> uri.toString().matches("https://.*/mnist/"));
        assertThat(mnist.files())
                .extracting(DownloadPlan.RemoteFile::name)
                .containsExactlyElementsOf(IdxFixture.four().keySet());
        assertThat(mnist.files()).allMatch(file -> file.sha256().matches("[0-9a-f]{64}"));
        assertThat(mnist.files())
                .extracting(DownloadPlan.RemoteFile::bytes)
                .containsExactly(16 + 60_000L * 784, 8 + 60_000L, 16 + 10_000L * 784, 8 + 10_000L);
    }
}
