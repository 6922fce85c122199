#!/bin/sh
# Tries the Debian package that "mvn -Ppackage verify" made, the way somebody without Java meets it: unpacks it, hides every Java
# of this machine, trains from the command line and opens the window on a virtual display. Prints sizes and times.
# Needs dpkg, python3 and Xvfb; as root the folders of all Javas are covered, too. FILE.deb can be given.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
deb=${1:-$(ls "$here"/../../../target/installer/tripletlab_*.deb)}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir "$place/home"
dpkg-deb -x "$deb" "$place/root"
app=$place/root/opt/tripletlab

size() { du -sm --apparent-size "$1" | cut -f1; }
echo "deb                        $(($(stat -c %s "$deb") / 1000000)) MB"
echo "application image          $(size "$app") MB"
echo "  Java runtime             $(size "$app/lib/runtime") MB"
echo "  native mathematics       $(size "$app/lib/app/natives") MB"
echo "  jars                     $(($(size "$app/lib/app") - $(size "$app/lib/app/natives"))) MB"

# Nothing of this machine's environment, no program to be found by name.
# shellcheck disable=SC2016
if [ "$(id -u)" = 0 ] && [ -d /usr/lib/jvm ] && unshare -m true 2>/dev/null; then
  hidden() { unshare -m sh -c 'mount -t tmpfs none /usr/lib/jvm && exec "$@"' sh "$@"; }
  echo "Java of this machine       covered"
else
  hidden() { "$@"; }
  echo "Java of this machine       not on the PATH"
fi

begin=$(date +%s%N)
hidden env -i PATH=/nonexistent HOME="$place/home" LANG=C.UTF-8 \
  "$app/bin/tripletlab" train --dataset bundled --steps 200 --json >"$place/train.jsonl"
end=$(date +%s%N)
tail -n 1 "$place/train.jsonl" | grep -q '"type":"result"' || {
  echo "The installed program did not train: its output ends with $(tail -n 1 "$place/train.jsonl" | cut -c 1-200)" >&2
  exit 1
}
echo "200 steps, start to end    $(((end - begin) / 1000000)) ms"
hidden /usr/bin/python3 "$here/first_moving_points.py" "$app"
