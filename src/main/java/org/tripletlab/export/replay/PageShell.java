package org.tripletlab.export.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The page without its data: markup, one style sheet and one script, put together from the resources. A policy in its head
 * names the two by their hashes and allows nothing else: with any data, the browser runs no other script and fetches nothing.
 */
final class PageShell {
    /** In the order in which they stand in the script; later ones use earlier ones. */
    private static final List<String> SCRIPTS = List.of(
            "data",
            "words",
            "look",
            "camera",
            "motion",
            "points-webgl",
            "points-canvas",
            "globe",
            "lens",
            "sphere",
            "card",
            "charts",
            "timeline",
            "legend",
            "lane",
            "news",
            "page");

    private PageShell() {}

    /**
     * Writes the page.
     *
     * @param data blocks that hold data, by the ids of their elements; no text in them may contain {@code <}
     */
    static void write(OutputStream out, Map<String, String> data) throws IOException {
        String style = resource("page.css");
        StringBuilder script = new StringBuilder("(() => {\n\"use strict\";\n");
        for (String name : SCRIPTS) {
            script.append(resource(name + ".js")).append('\n');
        }
        script.append("})();\n");
        String policy = "default-src 'none'; script-src " + hash(script.toString()) + "; style-src " + hash(style)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        for (String part : resource("page.html").split("(?=\\{\\{)|(?<=\\}\\})", -1)) {
            switch (part) {
                case "{{policy}}" -> put(out, policy);
                case "{{style}}" -> put(out, style);
                case "{{script}}" -> put(out, script.toString());
                case "{{data}}" -> writeData(out, data);
                default -> put(out, part);
            }
        }
    }

    private static void writeData(OutputStream out, Map<String, String> data) throws IOException {
        for (Map.Entry<String, String> block : data.entrySet()) {
            if (block.getValue().indexOf('<') >= 0) {
                throw new IllegalArgumentException("The data " + block.getKey() + " of a page must be escaped.");
            }
            put(out, "<script type=\"application/json\" id=\"" + block.getKey() + "\">");
            put(out, block.getValue());
            put(out, "</script>\n");
        }
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageShell.class.getResourceAsStream(name)) {
            // A browser reads every line end as this one, and the hashes are of what it reads.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
