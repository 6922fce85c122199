"""Cuts one weight: GB 2312 level 1, ASCII, Latin-1, signs; quadratic outlines; own family name.

Usage: cut_font.py NotoSansCJK-Regular.ttc Regular TripletLabSans-Regular.ttf
"""

import sys

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, newTable

FAMILY = "TripletLab Sans"
# Largest distance of a quadratic curve from the cubic one, in units of 1/1000 em.
MAX_ERROR = 3.0

# The source draws these a full em wide, as Chinese text sets them; English captions need the narrow forms it also has.
NARROW = {"“": "cid00728", "”": "cid00729", "‘": "cid00725", "’": "cid00726", "·": "cid00117", "•": "cid00733"}
BASELINE_ELLIPSIS = "cid63163"
# These have one form only; their side bearings are cut to this many units.
TRIMMED = "×÷±≥≤≠≈↑↓←→↔∠√∞"
BEARING = 55
# The combining macron is drawn over a capital R: the sign for the mean resultant length is all it is used for.
MACRON = 0x0304
MACRON_HEIGHT = 800


def characters():
    chars = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))
    # GB 2312 level 1 (the 3,755 most frequent characters) is rows 16 to 55; row 1 holds signs.
    for row in [1, *range(16, 56)]:
        for cell in range(1, 95):
            try:
                chars.add(ord(bytes([row + 0xA0, cell + 0xA0]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    signs = "°′″≥≤≠≈×÷±·…–—“”‘’„†‡•↑↓←→↔αβγδεηθκλμνπρστφχψωΔΣΩ∠√∞∑∂∈∥⊥−∓‖"
    signs += "✓●○■□▲△◆◇▶◀▼▽★☆⌘①②③④⑤⑥⑦⑧⑨⑩\u0304"
    signs += "，。：；？！（）《》「」『』、〈〉【】～￥％＋－＝　镜阈坍塌锚螺旋轴瓣嵌浏匮"
    return chars | {ord(c) for c in signs}


def bounds(glyphs, name):
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds


def moves(font, glyphs):
    """How far some outlines move, as name -> (right, up); sets the advances that go with it."""
    cmap = font.getBestCmap()
    shifts = {}
    for char in TRIMMED:
        name = cmap[ord(char)]
        left, _, right, _ = bounds(glyphs, name)
        shifts[name] = (BEARING - left, 0)
        font["hmtx"][name] = (round(right - left + 2 * BEARING), BEARING)
    left, low, right, _ = bounds(glyphs, cmap[MACRON])
    shifts[cmap[MACRON]] = (-font["hmtx"][cmap[ord("R")]][0] / 2 - (left + right) / 2, MACRON_HEIGHT - low)
    return shifts


def quadratic(font):
    """Replaces CFF outlines by TrueType ones."""
    glyphs = font.getGlyphSet()
    shifts = moves(font, glyphs)
    outlines = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        shift = shifts.get(name, (0, 0))
        glyphs[name].draw(TransformPen(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True), (1, 0, 0, 1, *shift)))
        outlines[name] = pen.glyph()
    font["loca"] = newTable("loca")
    table = newTable("glyf")
    table.glyphOrder = font.getGlyphOrder()
    table.glyphs = outlines
    font["glyf"] = table
    for name, glyph in outlines.items():
        glyph.recalcBounds(table)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    maxp.numGlyphs = len(outlines)
    maxp.maxZones = 1
    for field in (
        "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements maxSizeOfInstructions"
    ).split():
        setattr(maxp, field, 0)
    maxp.maxComponentElements = 0
    font["maxp"] = maxp
    font["post"].formatType = 3.0
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"


def rename(font, weight):
    names = font["name"]
    licence = names.getDebugName(13)
    names.names = []
    texts = {
        0: "Cut from Noto Sans CJK SC, (c) 2014-2021 Adobe (http://www.adobe.com/).",
        1: FAMILY,
        2: weight,
        3: "TripletLabSans-" + weight,
        4: FAMILY + " " + weight,
        5: "Version 1.0",
        6: "TripletLabSans-" + weight,
        13: licence,
        14: "https://scripts.sil.org/OFL",
    }
    for key, text in texts.items():
        names.setName(text, key, 3, 1, 0x409)
        names.setName(text, key, 1, 0, 0)


def main():
    source, weight, target = sys.argv[1:]
    collection = TTCollection(source)
    font = next(f for f in collection.fonts if f["name"].getDebugName(1).startswith("Noto Sans CJK SC"))
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap.update({ord(char): name for char, name in NARROW.items()})
            table.cmap[ord("…")] = BASELINE_ELLIPSIS
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.desubroutinize = True
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx", "GSUB", "DSIG"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    wanted = characters()
    missing = sorted(c for c in wanted if c not in font.getBestCmap())
    if missing:
        print("not in the source:", " ".join("U+%04X" % c for c in missing))
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    quadratic(font)
    rename(font, weight)
    font.recalcTimestamp = False
    font.save(target)
    print(target, len(font.getGlyphOrder()), "glyphs")


main()
