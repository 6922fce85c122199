"""Starts the window many times beside other work, and counts the starts that hang.

Usage: many_starts.py [--starts 20] [--busy 2] [--patience 90] COMMAND [ARGUMENT ...]

COMMAND is what starts the window, for example target/tripletlab/bin/tripletlab. Each start gets a virtual display (Xvfb) and a
new settings folder, and is killed as soon as its points move. --busy is the number of processor loads beside it (stress-ng, or
loops of Python where that is not installed); one core too many is what made starts hang that had two loaders of libraries.
A start hangs if its points do not move within --patience seconds, or if the program ends before. Printed: the number of starts
and of hangs; the median and the longest time to the first thing seen, to the drawn window, and to the first moving points.
The exit code is 1 if a start hung.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from first_moving_points import HEIGHT, LOOK_SECONDS, WIDTH, Screen, coloured

MIDDLE = (WIDTH // 2 - 220, HEIGHT // 2 - 80, WIDTH // 2 + 220, HEIGHT // 2 + 80)
ABOVE = (WIDTH // 2 - 60, 200, WIDTH // 2 + 60, 300)
SPHERE = (420, 180, 1100, 520)


def load(count):
    """Keeps `count` cores busy; returns the processes."""
    if count == 0:
        return []
    if shutil.which("stress-ng"):
        kinds = ["--cpu", str(count), "--fork", "1", "--quiet"]
        return [subprocess.Popen(["stress-ng", *kinds], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
    return [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]


class Moving:
    """Whether points move: coloured pixels that differ between two looks, three times running."""

    def __init__(self, screen):
        self.screen, self.before, self.running = screen, [], 0

    def __call__(self):
        now = [pixel if coloured(pixel) else None for pixel in self.screen.region(*SPHERE)]
        points = sum(pixel is not None for pixel in now)
        changed = sum(a != b for a, b in zip(self.before, now))
        self.running = self.running + 1 if points > 100 and changed > 10 else 0
        self.before = now
        return self.running >= 3


def start(command, display, screen, patience, errors):
    """Starts the program once; the times of the three sights, those that came."""
    home = pathlib.Path(tempfile.mkdtemp())
    environment = dict(os.environ, DISPLAY=display, XDG_CONFIG_HOME=str(home), XDG_CACHE_HOME=str(home))
    environment.pop("WAYLAND_DISPLAY", None)
    sights = [
        lambda: any(max(pixel) > 0 for pixel in screen.region(*MIDDLE)),
        lambda: any(max(pixel) > 0 for pixel in screen.region(*ABOVE)),
        Moving(screen),
    ]
    since = time.monotonic()
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True)
    times = []
    try:
        while len(times) < len(sights):
            passed = time.monotonic() - since
            if sights[len(times)]():
                times.append(passed)
            elif passed > patience or program.poll() is not None:
                break
            else:
                time.sleep(LOOK_SECONDS)
        return times
    finally:
        if program.poll() is None:
            os.killpg(program.pid, 9)
        program.wait()
        shutil.rmtree(home, ignore_errors=True)
        while any(max(pixel) > 0 for pixel in screen.region(*MIDDLE)):
            time.sleep(LOOK_SECONDS)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--starts", type=int, default=20)
    options.add_argument("--busy", type=int, default=2)
    options.add_argument("--patience", type=float, default=90)
    options.add_argument("command", nargs=argparse.REMAINDER)
    given = options.parse_args()
    if not given.command:
        options.error("say which command starts the window")
    folder = pathlib.Path(tempfile.mkdtemp())
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-fbdir", folder, "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    busy = load(given.busy)
    done, hung = [], 0
    try:
        display = ":" + os.read(read, 16).decode().strip()
        screen = Screen(folder)
        for attempt in range(1, given.starts + 1):
            with open(folder / "errors", "w+", encoding="utf-8", errors="replace") as errors:
                times = start(given.command, display, screen, given.patience, errors)
                errors.seek(0)
                said = errors.read().strip()
            whole = len(times) == 3
            done += [times] if whole else []
            hung += not whole
            print(f"start {attempt}:", " ".join(f"{t:.2f} s" for t in times), "" if whole else "HUNG", said, flush=True)
    finally:
        for process in [*busy, server]:
            process.terminate()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"starts {len(done) + hung}, hung {hung}")
    for place, name in enumerate(["first thing seen", "window drawn", "points move"]):
        if done:
            column = [times[place] for times in done]
            print(f"{name:17} median {statistics.median(column):.2f} s, longest {max(column):.2f} s")
    return 1 if hung else 0


if __name__ == "__main__":
    sys.exit(main())
