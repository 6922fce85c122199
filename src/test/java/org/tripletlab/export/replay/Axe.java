package org.tripletlab.export.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rules of axe-core, asked within the page that a browser shows. */
final class Axe {
    private Axe() {}

    /** Returns what breaks a rule of WCAG 2.2 A or AA or of good practice: the rule, the element, and why. */
    static List<String> violations(HeadlessChromium browser) throws Exception {
        browser.evaluate(script() + "; true");
        // What fades has its colour only at the end.
        JsonNode found = browser.evaluate("""
                Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)))
                  .then(() => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}))
                  .then((result) => ({
                    passes: result.passes.length,
                    broken: result.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + " " + node.html + ": " + node.failureSummary)),
                  }))""");
        if (found.get("passes").asInt() < 15) {
            throw new AssertionError("Hardly a rule was applied: " + found);
        }
        List<String> broken = new ArrayList<>();
        found.get("broken").forEach(each -> broken.add(each.asText()));
        return broken;
    }

    private static String script() throws Exception {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
