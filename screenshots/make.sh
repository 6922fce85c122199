#!/bin/sh
# Makes the pictures in this folder: the window at the end of each preset, on a virtual display, the contact sheet of
# the bundled digits, and a race. Uses MNIST if TRIPLETLAB_DATA names its folder, the bundled digits otherwise.
# The picture of the exported page is made of the bundled digits, in Chromium.
# The picture with faces is made only if TRIPLETLAB_FACES names the folder of the Olivetti faces (s1 to s40).
# The reports in studies are made by the command study; collapse-map.png is a part of one as a browser shows it.
set -eu
cd "$(dirname "$0")/.."
xvfb-run -a -s "-screen 0 1600x1000x24" mvn -B verify -Dit.test=ScreenshotMaker,ReplayScreenshotMaker
digits=$(mktemp -d)
target/tripletlab/bin/tripletlab data generate --output "$digits" --contact-sheet screenshots/bundled-digits.png
rm -r "$digits"
target/tripletlab/bin/tripletlab race hardest-vs-semi-hard --picture screenshots/race-hardest-vs-semi-hard.png
# A collapse and its rescue, moving.
film=$(mktemp -d)
target/tripletlab/bin/tripletlab train --schedule 'hardest-negative@step<120,semi-hard-hardest' --steps 600 --probe 1000 --save "$film/rescue.tripletlab"
target/tripletlab/bin/tripletlab export gif "$film/rescue.tripletlab" --frames 90 --size 560x560 --force -o screenshots/rescue.gif
rm -r "$film"
