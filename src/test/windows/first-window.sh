#!/bin/sh
# Starts the built program with fresh settings under each of several window managers, and without one, on a virtual display, and
# prints size and place of its first window and of the second one, which has the settings of the first.
# Needs Xvfb, xdotool, xwininfo and wmctrl; a window manager that is not installed is left out.
#   first-window.sh [PROGRAM]    default: target/tripletlab/bin/tripletlab
# SCREEN (1440x900) is the size of the display in pixels, SCALE (1) the scale of the window, MANAGERS the window managers.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
program=${1:-$here/../../../target/tripletlab/bin/tripletlab}
screen=${SCREEN:-1440x900}
display=${DISPLAY_NUMBER:-73}
export DISPLAY=":$display"
place=$(mktemp -d)
server=
manager=
window=
stop() {
  for process in "$window" "$manager" "$server"; do
    [ -z "$process" ] || kill "$process" 2>/dev/null || true
  done
  wait 2>/dev/null || true
  window=
  manager=
  server=
}
trap 'stop; rm -rf "$place"' EXIT
# Not every shell leaves by its EXIT when a signal ends it.
trap 'exit 143' HUP INT TERM

wait_for() {
  tries=240
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 0.5
  done
}
# The window of the program and not one of the toolkit's own.
find_window() { id=$(xdotool search --onlyvisible --name '^TripletLab$' 2>/dev/null | head -n 1) && [ -n "$id" ]; }
gone() { ! find_window; }
managed() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'; }

measure() {
  JAVA_OPTS="${JAVA_OPTS:-} -Dglass.gtk.uiScale=${SCALE:-1}" XDG_CONFIG_HOME="$place/$1" "$program" >"$place/log" 2>&1 &
  window=$!
  if ! wait_for find_window; then
    echo "no window within two minutes: $(head -n 1 "$place/log")"
    return
  fi
  # Whatever toolkit and window manager still do to it, which takes longer on a busy machine.
  size=
  same=0
  while [ "$same" -lt 16 ]; do
    now=$(xwininfo -id "$id" 2>/dev/null | awk '/Width:|Height:/ { print $NF }')
    if [ "$now" = "$size" ]; then same=$((same + 1)); else same=0; fi
    size=$now
    sleep 0.5
  done
  if ! wait_for find_window; then
    echo "the window has gone: $(head -n 1 "$place/log")"
    kill "$window" 2>/dev/null || true
    return
  fi
  frame=$(xprop -id "$id" _NET_FRAME_EXTENTS 2>/dev/null | sed -n 's/.*= //p' | tr -d ',')
  # shellcheck disable=SC2086
  set -- ${frame:-0 0 0 0}
  xwininfo -id "$id" | awk -v left="$1" -v right="$2" -v top="$3" -v bottom="$4" '
    /Absolute upper-left X/ { x = $NF } /Absolute upper-left Y/ { y = $NF }
    /Width:/ { width = $NF } /Height:/ { height = $NF }
    END { printf "%d x %d at %d,%d", width + left + right, height + top + bottom, x - left, y - top }'
  # Without a window manager nobody can ask it to close.
  if [ -n "$manager" ]; then wmctrl -i -c "$id" || true; else kill "$window"; fi
  wait_for gone || true
  kill "$window" 2>/dev/null || true
  wait "$window" 2>/dev/null || true
  window=
}

printf '%-10s %-28s %s\n' "$screen" "first start" "second start"
for each in ${MANAGERS:-none openbox xfwm4 metacity mutter}; do
  [ "$each" = none ] || command -v "$each" >/dev/null || continue
  Xvfb "$DISPLAY" -screen 0 "${screen}x24" >/dev/null 2>&1 &
  server=$!
  wait_for xwininfo -root
  case $each in
    none) ;;
    # Its settings come over the session's bus.
    xfwm4) dbus-run-session -- xfwm4 --compositor=off >/dev/null 2>&1 & manager=$! ;;
    mutter) dbus-run-session -- mutter --x11 >/dev/null 2>&1 & manager=$! ;;
    *) "$each" >/dev/null 2>&1 & manager=$! ;;
  esac
  if [ "$each" != none ] && ! wait_for managed; then
    printf '%-10s %s\n' "$each" "does not run here"
    stop
    continue
  fi
  sleep 1
  # One after the other, so that what was measured is seen even if the second start takes long.
  printf '%-10s ' "$each"
  printf '%-28s ' "$(measure "$each")"
  printf '%s\n' "$(measure "$each")"
  stop
done
