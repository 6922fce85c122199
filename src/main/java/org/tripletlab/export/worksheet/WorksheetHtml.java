package org.tripletlab.export.worksheet;

import java.util.Base64;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.tripletlab.export.Html;
import org.tripletlab.export.worksheet.Worksheet.ColourKey;
import org.tripletlab.export.worksheet.Worksheet.Line;
import org.tripletlab.export.worksheet.Worksheet.Picture;
import org.tripletlab.export.worksheet.Worksheet.Question;
import org.tripletlab.export.worksheet.Worksheet.Strip;
import org.tripletlab.plot.CurvePieces;
import org.tripletlab.plot.ValueAxis;
import org.tripletlab.text.Texts;

/** A worksheet as one page of HTML: nothing is loaded, nothing is run, and it prints on A4. */
final class WorksheetHtml {
    private static final int CHART_WIDTH = 330;
    private static final int CHART_HEIGHT = 150;
    private static final int LEFT = 34;
    private static final int BELOW = 22;
    private static final int RIGHT = 16;
    private static final int ABOVE = 8;
    /** Room that the letter of a lane takes. */
    private static final int MARK = 9;

    private static final String STYLE = """
            @page { size: A4; margin: 14mm }
            body { font: 11pt/1.45 "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
              color: #1b222c; background: #fff; max-width: 182mm; margin: 10mm auto }
            h1 { font-size: 18pt; margin: 0 0 3mm } h2 { font-size: 13pt; margin: 6mm 0 2mm }
            .who { margin: 0 0 4mm } .key { border: 1pt solid #1b222c; padding: 1.5mm 3mm; font-weight: bold }
            .strip, .charts { display: flex; gap: 3mm; break-inside: avoid }
            figure { margin: 0; width: 43mm; text-align: center } figure img { width: 100% }
            figcaption { font-size: 9pt } .charts { flex-wrap: wrap } .charts > div { width: calc(50% - 1.5mm); break-inside: avoid } .charts svg { width: 100% }
            .colours { font-size: 9.5pt; margin: 2mm 0 } .colours span { margin-right: 4mm; white-space: nowrap } .colours svg { width: 3mm; height: 3mm; margin-right: 1mm }
            .title { font-size: 9.5pt; font-weight: bold; margin: 3mm 0 1mm }
            table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: 4mm 0; break-inside: avoid }
            th, td { border-bottom: .5pt solid #9aa5b1; padding: .8mm 2mm; text-align: right; font-variant-numeric: tabular-nums }
            th { vertical-align: bottom } th:first-child, td:first-child { text-align: left }
            li { margin: 0 0 4mm; break-inside: avoid } .blank { display: block; width: 60mm; height: 8mm; border-bottom: .7pt solid #1b222c }
            .recipe { font-size: 8pt; color: #5b6673; margin: 1mm 0 } .line { border-bottom: .5pt solid #9aa5b1; height: 8mm } .answer { font-weight: bold; color: #0b5d3b }
            """;

    private WorksheetHtml() {}

    /**
     * Returns the page.
     *
     * @param key whether the answers stand in it
     */
    static String page(Worksheet sheet, Texts texts, boolean key) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(texts.language().locale().toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:;"
                        + " style-src 'unsafe-inline'\">")
                .append("<title>")
                .append(Html.escape(sheet.heading().title()))
                .append("</title><style>\n")
                .append(STYLE)
                .append("</style></head><body>\n");
        page.append(Html.element("h1", "", Html.escape(sheet.heading().title())));
        page.append(
                key
                        ? Html.element("p", "key", Html.escape(sheet.heading().keyNote()))
                        : Html.element("p", "who", Html.escape(sheet.heading().nameLine())));
        page.append(Html.element("p", "", Html.escape(sheet.heading().introduction())))
                .append('\n');
        if (!sheet.colours().isEmpty()) {
            page.append(colours(sheet.colours(), texts));
        }
        sheet.strips().forEach(strip -> page.append(strip(strip)));
        page.append(Html.element(
                "div",
                "charts",
                sheet.charts().stream().map(WorksheetHtml::chart).collect(Collectors.joining())));
        page.append(table(sheet.table().head(), sheet.table().rows()));
        page.append(Html.element("h2", "", Html.escape(texts.get("worksheet.questions"))));
        page.append(Html.element(
                "ol",
                "",
                sheet.questions().stream()
                        .map(question -> question(question, texts, key))
                        .collect(Collectors.joining("\n"))));
        sheet.recipes().forEach(recipe -> page.append(Html.element("p", "recipe", Html.escape(recipe))));
        return page.append("\n</body></html>\n").toString();
    }

    private static String colours(List<ColourKey> keys, Texts texts) {
        return Html.element(
                "p",
                "colours",
                Html.element("b", "", Html.escape(texts.get("worksheet.colours"))) + " "
                        + keys.stream()
                                .map(key -> Html.element(
                                        "span",
                                        "",
                                        "<svg viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"5\" fill=\"#"
                                                + String.format("%06x", key.rgb()) + "\"/></svg>"
                                                + Html.escape(key.name())))
                                .collect(Collectors.joining(" ")));
    }

    private static String strip(Strip strip) {
        return Html.element("h2", "", Html.escape(strip.name()))
                + Html.element(
                        "div",
                        "strip",
                        strip.pictures().stream().map(WorksheetHtml::figure).collect(Collectors.joining()))
                + "\n";
    }

    private static String figure(Picture picture) {
        String caption = Html.escape(picture.caption());
        return Html.element(
                "figure",
                "",
                "<img alt=\"" + caption + "\" src=\"data:image/jpeg;base64,"
                        + Base64.getEncoder().encodeToString(picture.jpeg()) + "\">"
                        + Html.element("figcaption", "", caption));
    }

    private static String chart(Chart chart) {
        ValueAxis across = chart.across();
        ValueAxis up = chart.up();
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + CHART_WIDTH + " " + CHART_HEIGHT + "\">");
        svg.append("<g stroke=\"#9aa5b1\" fill=\"none\"><path d=\"M")
                .append(LEFT)
                .append(' ')
                .append(ABOVE)
                .append('V')
                .append(CHART_HEIGHT - BELOW)
                .append('H')
                .append(CHART_WIDTH - RIGHT)
                .append("\"/></g>");
        for (double tick : chart.acrossTicks()) {
            double x = LEFT + across.share(tick) * (CHART_WIDTH - LEFT - RIGHT);
            grid(svg, "M" + Html.at(x) + " " + ABOVE + "V" + (CHART_HEIGHT - BELOW));
            text(svg, x, CHART_HEIGHT - 8, "middle", Chart.shown(tick));
        }
        for (double tick : chart.upTicks()) {
            double y = CHART_HEIGHT - BELOW - up.share(tick) * (CHART_HEIGHT - BELOW - ABOVE);
            grid(svg, "M" + LEFT + " " + Html.at(y) + "H" + (CHART_WIDTH - RIGHT));
            text(svg, LEFT - 4, y + 3, "end", Chart.shown(tick));
        }
        chart.mark().ifPresent(mark -> {
            double y = CHART_HEIGHT - BELOW - up.share(mark) * (CHART_HEIGHT - BELOW - ABOVE);
            svg.append("<path fill=\"none\" stroke=\"#1b222c\" stroke-width=\"0.8\" stroke-dasharray=\"3 2\" d=\"M")
                    .append(LEFT)
                    .append(' ')
                    .append(Html.at(y))
                    .append('H')
                    .append(CHART_WIDTH - RIGHT)
                    .append("\"/>");
        });
        chart.beyond().ifPresent(value -> text(svg, LEFT + 6, ABOVE + 8, "start", "↑ " + Chart.shown(value)));
        lines(svg, chart, across, up);
        return Html.element("div", "", Html.element("div", "title", Html.escape(chart.title())) + svg.append("</svg>"));
    }

    private static void grid(StringBuilder svg, String path) {
        svg.append("<path stroke=\"#d5dbe1\" stroke-width=\"0.6\" d=\"")
                .append(path)
                .append("\"/>");
    }

    private static void lines(StringBuilder svg, Chart chart, ValueAxis across, ValueAxis up) {
        List<Line> lines = chart.lines();
        double[] x = new double[lines.size()];
        double[] y = new double[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<List<Integer>> pieces = CurvePieces.of(line.steps().length, k -> line.values()[k]);
            x[i] = Double.NaN;
            if (!pieces.isEmpty()) {
                IntToDoubleFunction right = k -> LEFT + across.share(line.steps()[k]) * (CHART_WIDTH - LEFT - RIGHT);
                IntToDoubleFunction down =
                        k -> CHART_HEIGHT - BELOW - up.share(line.values()[k]) * (CHART_HEIGHT - BELOW - ABOVE);
                line(svg, pieces, right, down, i, chart.dots());
                int last = CurvePieces.last(pieces);
                x[i] = right.applyAsDouble(last);
                y[i] = down.applyAsDouble(last);
            }
        }
        double[] apart = LineMarks.apart(x, y, MARK, ABOVE, CHART_HEIGHT - BELOW);
        for (int i = 0; i < lines.size(); i++) {
            if (!Double.isNaN(x[i])) {
                text(
                        svg,
                        x[i] + 4,
                        apart[i] + 3,
                        "start",
                        String.valueOf(lines.get(i).letter()));
            }
        }
    }

    /** Lanes differ by dashes and by letters, so that they do on a copying machine, too. */
    private static void line(
            StringBuilder svg,
            List<List<Integer>> pieces,
            IntToDoubleFunction x,
            IntToDoubleFunction y,
            int number,
            boolean dots) {
        svg.append("<path fill=\"none\" stroke=\"#1b222c\" stroke-width=\"1.4\" stroke-dasharray=\"")
                .append(LaneStroke.asSvg(number))
                .append("\" d=\"")
                .append(Html.path(pieces, i -> Html.at(x.applyAsDouble(i)) + " " + Html.at(y.applyAsDouble(i))))
                .append("\"/>");
        if (dots) {
            pieces.forEach(piece -> piece.forEach(i -> svg.append("<circle r=\"2\" fill=\"#1b222c\" cx=\"")
                    .append(Html.at(x.applyAsDouble(i)))
                    .append("\" cy=\"")
                    .append(Html.at(y.applyAsDouble(i)))
                    .append("\"/>")));
        }
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append("<text font-size=\"9\" fill=\"#1b222c\" text-anchor=\"")
                .append(anchor)
                .append("\" x=\"")
                .append(Html.at(x))
                .append("\" y=\"")
                .append(Html.at(y))
                .append("\">")
                .append(Html.escape(words))
                .append("</text>");
    }

    private static String table(List<String> head, List<List<String>> rows) {
        return Html.element(
                "table",
                "",
                row("th", head) + rows.stream().map(cells -> row("td", cells)).collect(Collectors.joining()));
    }

    private static String row(String kind, List<String> cells) {
        return Html.element(
                "tr",
                "",
                cells.stream()
                        .map(cell -> Html.element(kind, "", Html.escape(cell)))
                        .collect(Collectors.joining()));
    }

    private static String question(Question question, Texts texts, boolean key) {
        String text = Html.escape(question.text());
        if (key) {
            text += Html.element("div", "answer", Html.escape(texts.format("worksheet.answer", question.answer())));
        } else if (question.lines() == 0) {
            text += Html.element("span", "blank", "&nbsp;");
        } else {
            text += Html.element("div", "line", "").repeat(question.lines());
        }
        return Html.element("li", "", text);
    }
}
