package org.tripletlab.data.download;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proxy configuration of this machine: Java's properties and the desktop's settings first, then the variables {@code
 * https_proxy}, {@code http_proxy}, {@code all_proxy} and {@code no_proxy}, which Java ignores and which are the only
 * configuration of many servers.
 */
final class SystemProxy {
    private static final String USE_SYSTEM = "java.net.useSystemProxies";
    private static final int DEFAULT_PORT = 80;

    private SystemProxy() {}

    /** Returns the selector for this process; {@code environment} are its variables. */
    static ProxySelector selector(Map<String, String> environment) {
        // Java reads this property once, when its selector is first used, and queries the desktop only if it is set.
        if (System.getProperty(USE_SYSTEM) == null) {
            System.setProperty(USE_SYSTEM, "true");
        }
        return selector(Optional.ofNullable(ProxySelector.getDefault()), environment);
    }

    /** Returns a selector that uses another one first. */
    static ProxySelector selector(Optional<ProxySelector> first, Map<String, String> environment) {
        return new FirstThenEnvironment(first, environment);
    }

    private static final class FirstThenEnvironment extends ProxySelector {
        private final Optional<ProxySelector> first;
        private final Map<String, String> environment;

        FirstThenEnvironment(Optional<ProxySelector> first, Map<String, String> environment) {
            this.first = first;
            this.environment = Map.copyOf(environment);
        }

        @Override
        public List<Proxy> select(URI uri) {
            List<Proxy> chosen = first.map(selector -> selector.select(uri)).orElse(List.of());
            boolean direct = chosen.stream().allMatch(proxy -> proxy.type() == Proxy.Type.DIRECT);
            if (!direct || isLocal(uri.getHost()) || isExempt(uri.getHost())) {
                return direct ? List.of(Proxy.NO_PROXY) : chosen;
            }
            return Stream.of(uri.getScheme() + "_proxy", "all_proxy")
                    .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                    .map(name -> environment.getOrDefault(name, ""))
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .flatMap(SystemProxy::parse)
                    .map(List::of)
                    .orElse(List.of(Proxy.NO_PROXY));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            first.ifPresent(selector -> selector.connectFailed(uri, address, failure));
        }

        private boolean isExempt(String host) {
            String list = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
            return Stream.of(list.split(",", -1))
                    .map(String::trim)
                    .filter(entry -> !entry.isEmpty())
                    .map(entry -> entry.startsWith("*.") ? entry.substring(2) : entry)
                    .map(entry -> entry.startsWith(".") ? entry.substring(1) : entry)
                    .anyMatch(entry -> entry.equals("*") || host.equals(entry) || host.endsWith("." + entry));
        }

        private static boolean isLocal(String host) {
            return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        }
    }

    /** Parses {@code http://host:port}, {@code host:port} and {@code host}; anything else means no proxy. */
    private static Optional<Proxy> parse(String value) {
        try {
            URI uri = URI.create(value.contains("://") ? value : "http://" + value);
            if (uri.getHost() == null || !uri.getScheme().startsWith("http")) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
            return Optional.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
