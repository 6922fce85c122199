"""Starts the window many times beside other work, and counts the starts that hang.

Usage: many_starts.py [--starts 20] [--at-once 1] [--busy 2] [--patience 90] [--until moving|drawn] [--stacks FOLDER]
                      COMMAND [ARGUMENT ...]

COMMAND is what starts the window, for example target/tripletlab/bin/tripletlab. Each start gets a new settings folder (the
unpacked libraries stay, so only the first start unpacks them), and is killed as soon as its points move, or its window is drawn
with --until drawn. --at-once is the number of starts side by side, each on a virtual display (Xvfb) of its own.
--busy is the number of processor loads beside them (stress-ng, or loops of Python where that is not installed); one core too
many is what made starts hang that had two loaders of libraries.
A start hangs if its points do not move within --patience seconds, or if the program ends before; --stacks keeps what its
threads were doing (by gdb) and its log. Printed: the number of starts and of hangs; the median and the longest time to the first
thing seen, to the drawn window, and to the first moving points. The exit code is 1 if a start hung.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from first_moving_points import HEIGHT, WIDTH, Screen, coloured

MIDDLE = (WIDTH // 2 - 220, HEIGHT // 2 - 80, WIDTH // 2 + 220, HEIGHT // 2 + 80)
ABOVE = (WIDTH // 2 - 60, 200, WIDTH // 2 + 60, 300)
SPHERE = (420, 180, 1100, 520)
SIGHTS = ["seen", "drawn", "moving"]
LOOK_SECONDS = 0.1


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
        now = [pixel if coloured(pixel) else None for pixel in self.screen.region(*SPHERE, rows=12)]
        points = sum(pixel is not None for pixel in now)
        changed = sum(a != b for a, b in zip(self.before, now))
        self.running = self.running + 1 if points > 25 and changed > 4 else 0
        self.before = now
        return self.running >= 3


def keep_stacks(program, home, folder):
    """What a start that hangs was doing, if it still runs, and the log that it wrote."""
    folder.mkdir(parents=True, exist_ok=True)
    if program.poll() is None and shutil.which("gdb"):
        with open(folder / "stacks.txt", "w", encoding="utf-8") as out:
            subprocess.run(
                ["gdb", "-p", str(program.pid), "-batch", "-ex", "thread apply all backtrace"],
                stdout=out,
                stderr=subprocess.STDOUT,
                check=False,
            )
    shutil.copytree(home, folder / "home", dirs_exist_ok=True)


class Lane:
    """A virtual display on which starts follow each other."""

    def __init__(self, given, cache):
        self.command, self.patience, self.stacks = given.command, given.patience, given.stacks
        self.cache, self.sights = cache, SIGHTS.index(given.until) + 1
        self.folder = pathlib.Path(tempfile.mkdtemp())
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-fbdir", self.folder, "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
            + ["-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        self.display = ":" + os.read(read, 16).decode().strip()
        self.screen = Screen(self.folder)

    def close(self):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, attempt):
        """Starts the program once; the times of the three sights, those that came, and what it said."""
        with open(self.folder / "errors", "w+", encoding="utf-8", errors="replace") as errors:
            times = self.run(attempt, errors)
            errors.seek(0)
            return times, errors.read().strip()

    def run(self, attempt, errors):
        home = pathlib.Path(tempfile.mkdtemp())
        environment = dict(os.environ, DISPLAY=self.display, XDG_CONFIG_HOME=str(home), XDG_CACHE_HOME=str(self.cache))
        environment.pop("WAYLAND_DISPLAY", None)
        sights = [
            lambda: any(max(pixel) > 0 for pixel in self.screen.region(*MIDDLE)),
            lambda: any(max(pixel) > 0 for pixel in self.screen.region(*ABOVE)),
            Moving(self.screen),
        ][: self.sights]
        since = time.monotonic()
        program = subprocess.Popen(
            self.command, env=environment, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True
        )
        times = []
        try:
            while len(times) < len(sights):
                passed = time.monotonic() - since
                if sights[len(times)]():
                    times.append(passed)
                elif passed > self.patience or program.poll() is not None:
                    if self.stacks:
                        keep_stacks(program, home, self.stacks / str(attempt))
                    break
                else:
                    time.sleep(LOOK_SECONDS)
            return times
        finally:
            if program.poll() is None:
                os.killpg(program.pid, 9)
            program.wait()
            shutil.rmtree(home, ignore_errors=True)
            while any(max(pixel) > 0 for pixel in self.screen.region(*MIDDLE)):
                time.sleep(LOOK_SECONDS)


def work(lane, attempts, lock, done):
    """Starts on this lane until no attempt is left; adds (times, whole) to `done`."""
    while True:
        with lock:
            attempt = next(attempts, None)
        if attempt is None:
            return
        times, said = lane.start(attempt)
        whole = len(times) == lane.sights
        with lock:
            done.append((times, whole))
            print(f"start {attempt}:", " ".join(f"{t:.2f} s" for t in times), "" if whole else "HUNG", said, flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--starts", type=int, default=20)
    options.add_argument("--at-once", type=int, default=1)
    options.add_argument("--busy", type=int, default=2)
    options.add_argument("--patience", type=float, default=90)
    options.add_argument("--until", choices=SIGHTS, default="moving")
    options.add_argument("--stacks", type=pathlib.Path)
    options.add_argument("command", nargs=argparse.REMAINDER)
    given = options.parse_args()
    if not given.command:
        options.error("say which command starts the window")
    cache = tempfile.mkdtemp()
    lanes = [Lane(given, cache) for _ in range(given.at_once)]
    busy = load(given.busy)
    done, lock, attempts = [], threading.Lock(), iter(range(1, given.starts + 1))
    try:
        threads = [threading.Thread(target=work, args=(lane, attempts, lock, done)) for lane in lanes]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        for process in busy:
            process.terminate()
            process.wait()
        for lane in lanes:
            lane.close()
        shutil.rmtree(cache, ignore_errors=True)
    hung = sum(not whole for _, whole in done)
    print(f"starts {len(done)}, hung {hung}")
    for place, name in enumerate(["first thing seen", "window drawn", "points move"][: lanes[0].sights]):
        column = [times[place] for times, whole in done if whole]
        if column:
            print(f"{name:17} median {statistics.median(column):.2f} s, longest {max(column):.2f} s")
    return 1 if hung or len(done) < given.starts else 0


if __name__ == "__main__":
    sys.exit(main())
