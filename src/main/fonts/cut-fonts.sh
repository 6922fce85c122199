#!/bin/sh
# Cuts the two weights of TripletLabSans out of Noto Sans CJK SC (SIL Open Font License 1.1).
#
# Needs Debian's fonts-noto-cjk 1:20220127+repack1-1 and python3-fonttools 4.38; run from anywhere.
# The outlines become quadratic (TrueType), because JavaFX 21 on Linux does not fall back to CFF fonts.
# "Noto" and "Source" are names of the originals, so the cut fonts carry another family name.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
target="$here/../resources/org/tripletlab/text/fonts"
source=/usr/share/fonts/opentype/noto
mkdir -p "$target"

for weight in Regular Bold; do
    /usr/bin/python3 "$here/cut_font.py" "$source/NotoSansCJK-$weight.ttc" "$weight" "$target/TripletLabSans-$weight.ttf"
done
