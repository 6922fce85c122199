package org.tripletlab.export.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

class PictureTextTest {
    @Test
    void lineBreaksAndTabsFromOutsideBecomeSpaces() throws IOException {
        PictureText text = PictureText.load();
        Graphics2D pen = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();

        assertThat(text.shorten(pen, "new\nline\there", true, 12, 1000)).isEqualTo("new line here");
        assertThat(text.shorten(pen, "new\nline\there", true, 12, 50))
                .startsWith("new l")
                .endsWith("…");
        assertThat(text.wrap(pen, "a\nb\u0085c", 12, 1000, 3)).containsExactly("a b c");
    }

    @Test
    void whatNoFontHasIsNamedOnceAndDrawnAsABox() throws IOException {
        PictureText text = PictureText.load(SystemFonts.only(List.of()));
        assertThat(text.missing("Zoé 为什么 R̄")).isEmpty();
        assertThat(text.missing("ثث 🐱 a 🐱")).containsExactly("ث", "🐱");
        assertThat(text.outline("🐱", false, 20, 0, 0).getBounds2D())
                .isEqualTo(text.outline("□", false, 20, 0, 0).getBounds2D());
    }

    @Test
    void theSentenceNamesLettersAndFonts() throws IOException {
        PictureText text = PictureText.load(SystemFonts.only(List.of()));
        assertThat(MissingGlyphs.of(List.of("cat", "狗"), text)).isEmpty();
        Message notice =
                MissingGlyphs.of(List.of("ثلاثة", "お", "🐱", "ไทย"), text).orElseThrow();
        assertThat(new Texts(Language.ENGLISH).say(notice))
                .contains("cannot be drawn here")
                .contains("お 🐱")
                .endsWith("Install a font such as Noto Emoji, Noto Sans Arabic, Noto Sans CJK, Noto Sans Thai.");
        assertThat(new Texts(Language.CHINESE).say(notice)).contains("Noto Sans Thai");
        Message saved = Message.of("picture.saved", "a.png");
        assertThat(MissingGlyphs.after(saved, "export.done-with-boxes", Optional.empty()))
                .isEqualTo(saved);
        for (String key : List.of("export.done-with-boxes", "export.done-with-boxes")) {
            Message both = MissingGlyphs.after(saved, key, Optional.of(notice));
            assertThat(new Texts(Language.ENGLISH).say(both)).contains("a.png", "お 🐱", "Noto Sans Thai.");
        }
        Message copied =
                MissingGlyphs.after(Message.of("export.copied"), "export.copied-with-boxes", Optional.of(notice));
        assertThat(new Texts(Language.ENGLISH).say(copied)).contains("on the clipboard", "お 🐱", "Noto Sans Thai.");
    }

    @Test
    void decomposedLettersAreDrawnAsComposedOnes() throws IOException {
        PictureText text = PictureText.load();
        String composed = "Zoé Änne";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(new Area(text.outline(decomposed, true, 20, 0, 0))
                        .equals(new Area(text.outline(composed, true, 20, 0, 0))))
                .isTrue();
    }

    /** In Hebrew letters do not join, so that the order can be seen: it is that of the letters written backwards. */
    @Test
    void hebrewGoesFromRightToLeftAndArabicLettersJoin() throws IOException {
        SystemFonts system = SystemFonts.ofThisMachine();
        Optional<Font> hebrew = system.covering("אבג", false);
        assumeTrue(hebrew.isPresent() && system.covering("ببب", false).isPresent(), "no Hebrew and Arabic font here");
        PictureText text = PictureText.load();
        Rectangle2D backwards = hebrew.get()
                .deriveFont(20f)
                .createGlyphVector(new FontRenderContext(null, true, true), "גבא")
                .getOutline()
                .getBounds2D();
        Rectangle2D drawn = text.outline("אבג", false, 20, 0, 0).getBounds2D();
        assertThat(drawn.getWidth()).isEqualTo(backwards.getWidth(), within(0.01));
        Rectangle2D last = text.outline("א", false, 20, 0, 0).getBounds2D();
        Area rightmost = new Area(text.outline("אבג", false, 20, 0, 0));
        rightmost.intersect(new Area(new Rectangle2D.Double(drawn.getMaxX() - last.getWidth(), -40, 40, 80)));
        assertThat(rightmost.getBounds2D().getWidth()).isEqualTo(last.getWidth(), within(0.01));
        Graphics2D pen = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
        assertThat(text.width(pen, "ببب", false, 20)).isLessThan(2.9 * text.width(pen, "ب", false, 20));
    }

    @Test
    void namesAreCutBetweenLettersAsPeopleSeeThem() throws IOException {
        PictureText text = PictureText.load(SystemFonts.only(List.of()));
        Graphics2D pen = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
        for (double room = 20; room < 200; room += 7) {
            String cut = text.shorten(pen, "🐱🐱🐱🐱🐱🐱🐱🐱🐱🐱🐱🐱", false, 16, room);
            assertThat(cut.codePoints().filter(c -> c >= 0xD800 && c < 0xE000).count())
                    .isZero();
        }
    }

    @Test
    void theBundledTypefaceKnowsWhatItHas() {
        assertThat(BundledTypeface.has("Zoé – 嵌入 R̄")).isTrue();
        for (String lacking : List.of("お", "昊", "Ş", "ث", "🐱")) {
            assertThat(BundledTypeface.has(lacking)).as(lacking).isFalse();
        }
    }

    @Test
    void chineseIsDrawnWithTheBundledTypeface() throws IOException {
        PictureText text = PictureText.load();
        for (String own : List.of(
                "锚点 正样本 负样本 间隔 三元组 坍缩 分离，。：；？！（）《》「」、",
                "° ′ ≥ ≤ × · … – — “ ” ‘ ’ ↑ ↓ ← → α β λ τ σ θ μ R̄ ∠ ✓ é ü ß")) {
            assertThat(text.isOwn(own)).isTrue();
            for (boolean heavy : new boolean[] {false, true}) {
                assertThat(text.font(heavy, 14).canDisplayUpTo(own)).isNegative();
                assertThat(text.font(heavy, 14).getFamily()).isEqualTo("TripletLab Sans");
            }
        }
    }

    @Test
    void everyWordOfALongCaptionThatFitsIsKept() throws IOException {
        PictureText text = PictureText.load();
        Graphics2D pen = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        String caption = "One two three four five six seven eight nine ten.";
        List<String> lines = text.wrap(pen, caption, 14, 120, 9);
        assertThat(String.join(" ", lines)).isEqualTo(caption);
        assertThat(lines)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(text.width(pen, line, false, 14)).isLessThanOrEqualTo(120));
        assertThat(text.wrap(pen, caption, 14, 120, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(text.wrap(pen, "所有的嵌入都在同一个地方，损失停在间隔。", 14, 100, 9)).hasSizeGreaterThan(2);
    }
}
