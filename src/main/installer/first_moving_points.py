"""Starts an installed TripletLab on a virtual display and prints when its window is drawn and when its points first move.

Usage: first_moving_points.py APPLICATION-IMAGE [STARTS]

Xvfb keeps its screen in a file, so watching costs the program nothing. The window is drawn when the middle of the screen is no
longer black; points move when coloured pixels of the left half of the sphere's region differ between two looks 40 ms apart,
three times running.
"""

import mmap
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1440, 900
LOOK_SECONDS = 0.04
PATIENCE_SECONDS = 120


class Screen:
    """The pixels of an Xvfb, read from its file (XWD format, 32 bits a pixel)."""

    def __init__(self, folder):
        path = pathlib.Path(folder) / "Xvfb_screen0"
        while not path.exists() or path.stat().st_size < WIDTH * HEIGHT * 4:
            time.sleep(0.02)
        self.map = mmap.mmap(os.open(path, os.O_RDONLY), 0, prot=mmap.PROT_READ)
        head = struct.unpack(">25I", self.map[:100])
        self.pixels = head[0] + head[19] * 12
        self.row = head[12]

    def region(self, left, top, right, bottom, rows=3):
        """Every third pixel of every third row (or of one in `rows`) of a region, as (blue, green, red) bytes."""
        found = []
        for y in range(top, bottom, rows):
            start = self.pixels + y * self.row
            line = self.map[start + left * 4 : start + right * 4]
            found.extend(zip(line[0::12], line[1::12], line[2::12]))
        return found


def coloured(pixel):
    """Whether a pixel belongs to a point: ground, glass and text are nearly grey."""
    return max(pixel) - min(pixel) > 70


def wait(condition, since):
    """Seconds from `since` until the condition holds."""
    while not condition():
        if time.monotonic() - since > PATIENCE_SECONDS:
            sys.exit("The window did not come, or its points did not move, within %d s." % PATIENCE_SECONDS)
        time.sleep(LOOK_SECONDS)
    return time.monotonic() - since


def start(app, display, screen, home):
    """Starts the program once; seconds to the drawn window and to the first moving points."""
    environment = {
        "PATH": "/nonexistent",
        "HOME": str(home),
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }
    since = time.monotonic()
    program = subprocess.Popen([app / "bin" / "tripletlab"], env=environment)
    try:
        middle = (WIDTH // 2 - 60, 200, WIDTH // 2 + 60, 300)
        drawn = wait(lambda: any(max(pixel) > 0 for pixel in screen.region(*middle)), since)
        sphere = (420, 180, 1100, 520)
        looks = {"before": [], "running": 0}

        def moves():
            now = [pixel if coloured(pixel) else None for pixel in screen.region(*sphere)]
            points = sum(pixel is not None for pixel in now)
            changed = sum(a != b for a, b in zip(looks["before"], now))
            looks["running"] = looks["running"] + 1 if points > 100 and changed > 10 else 0
            looks["before"] = now
            return looks["running"] >= 3

        return drawn, wait(moves, since)
    finally:
        program.kill()
        program.wait()


def main():
    app = pathlib.Path(sys.argv[1]).resolve()
    starts = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    folder = pathlib.Path(tempfile.mkdtemp())
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-fbdir", folder, "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    try:
        display = ":" + os.read(read, 16).decode().strip()
        screen = Screen(folder)
        for attempt in range(1, starts + 1):
            drawn, moving = start(app, display, screen, folder)
            print(f"start {attempt}: window drawn       {drawn:.2f} s")
            print(f"         points move        {moving:.2f} s", flush=True)
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
