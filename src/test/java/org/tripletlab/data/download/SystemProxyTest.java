package org.tripletlab.data.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SystemProxyTest {
    private static final URI SECURE = URI.create("https://files.example.org/a");

    @Test
    void takesTheVariableOfTheSchemeOrTheOneForAll() {
        assertThat(proxy(Map.of("https_proxy", "http://gate:3128/"), SECURE)).isEqualTo("gate:3128");
        assertThat(proxy(Map.of("HTTPS_PROXY", "gate:3128"), SECURE)).isEqualTo("gate:3128");
        assertThat(proxy(Map.of("all_proxy", "http://gate"), SECURE)).isEqualTo("gate:80");
        assertThat(proxy(Map.of("http_proxy", "http://gate:3128"), SECURE)).isEqualTo("DIRECT");
        assertThat(proxy(Map.of("all_proxy", "socks5://gate:1"), SECURE)).isEqualTo("DIRECT");
        assertThat(proxy(Map.of("https_proxy", "http://[broken"), SECURE)).isEqualTo("DIRECT");
        assertThat(proxy(Map.of(), SECURE)).isEqualTo("DIRECT");
    }

    @Test
    void leavesOutWhatNeedsNoProxy() {
        for (String list :
                new String[] {"example.org", ".example.org", "a.b, *.example.org", "files.example.org", "*"}) {
            assertThat(proxy(Map.of("https_proxy", "gate:1", "no_proxy", list), SECURE))
                    .as(list)
                    .isEqualTo("DIRECT");
        }
        assertThat(proxy(Map.of("https_proxy", "gate:1", "no_proxy", "ample.org"), SECURE))
                .isEqualTo("gate:1");
        assertThat(proxy(Map.of("http_proxy", "gate:1"), URI.create("http://127.0.0.1:8080/")))
                .isEqualTo("DIRECT");
    }

    @Test
    void theSettingsOfJavaAndTheDesktopComeFirst() {
        ProxySelector desktop = ProxySelector.of(InetSocketAddress.createUnresolved("desk", 8));
        assertThat(show(SystemProxy.selector(Optional.of(desktop), Map.of("https_proxy", "gate:1")), SECURE))
                .isEqualTo("desk:8");
    }

    @Test
    void aTransferGoesThroughTheProxy() throws IOException {
        byte[] body = {1, 2, 3, 4};
        try (LoopbackMirror proxy = new LoopbackMirror()) {
            proxy.serve("file", LoopbackMirror.bytes(body));
            ProxySelector selector = SystemProxy.selector(Optional.empty(), Map.of("http_proxy", proxy.host()));
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            Duration patience = Duration.ofSeconds(10);
            // A name that nobody can look up: only the proxy can answer for it.
            new MirrorTransfer(selector, patience, patience)
                    .fetch(URI.create("http://mirror.invalid/set/file"), 4, collect(received), () -> false);
            assertThat(received.toByteArray()).isEqualTo(body);
            assertThat(proxy.requests()).containsExactly("file");
        }
    }

    private static MirrorTransfer.Receiver collect(ByteArrayOutputStream target) {
        return new MirrorTransfer.Receiver() {
            @Override
            public void begin(OptionalLong length) {
                assertThat(length).hasValue(4);
            }

            @Override
            public void take(ByteBuffer bytes, long count) {
                while (bytes.hasRemaining()) {
                    target.write(bytes.get());
                }
            }
        };
    }

    private static String proxy(Map<String, String> environment, URI uri) {
        return show(SystemProxy.selector(Optional.empty(), environment), uri);
    }

    private static String show(ProxySelector selector, URI uri) {
        Proxy proxy = selector.select(uri).get(0);
        return proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : proxy.type().toString();
    }
}
