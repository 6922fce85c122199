// What the exporter put into the page: JSON, and for each lane a stream of coded places.

const BALL_TOP = 2046;
const SPHERE_TOP = 65535;

/** Returns the training without its frames. */
function readTraining() {
  return JSON.parse(document.getElementById("training").textContent);
}

/** Returns the places of all frames of a lane: frames × places × 3, unit vectors or points in the unit ball. */
async function readFrames(lane, number, pointCount) {
  const block = document.getElementById("frames-" + number);
  const bytes = await unpacked(JSON.parse(block.textContent));
  block.remove();
  return decodedFrames(bytes, lane.frames.length, pointCount + lane.axes.length, lane.code);
}

async function unpacked(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Adds up the changes from frame to frame and turns the numbers into places. */
function decodedFrames(bytes, frameCount, places, code) {
  const numbers = code === "sphere" ? 2 : 3;
  const now = new Uint16Array(places * numbers);
  const xyz = new Float32Array(frameCount * places * 3);
  let from = 0;
  for (let frame = 0; frame < frameCount; frame++) {
    for (let number = 0; number < numbers; number++) {
      for (let i = 0; i < places; i++) {
        const coded = bytes[from + i] << 8 | bytes[from + places + i];
        now[i * numbers + number] += (coded >>> 1) ^ -(coded & 1);
      }
      from += 2 * places;
    }
    for (let i = 0; i < places; i++) {
      const at = 3 * (frame * places + i);
      if (code === "sphere") {
        placeOnSphere(now[2 * i], now[2 * i + 1], xyz, at);
      } else {
        for (let k = 0; k < 3; k++) {
          xyz[at + k] = now[3 * i + k] / BALL_TOP * 2 - 1;
        }
      }
    }
  }
  return xyz;
}

function placeOnSphere(first, second, xyz, at) {
  const u = first / SPHERE_TOP * 2 - 1;
  const v = second / SPHERE_TOP * 2 - 1;
  const z = 1 - Math.abs(u) - Math.abs(v);
  const fold = Math.max(0, -z);
  const x = u - (u < 0 ? -fold : fold);
  const y = v - (v < 0 ? -fold : fold);
  const length = Math.hypot(x, y, z);
  xyz[at] = x / length;
  xyz[at + 1] = y / length;
  xyz[at + 2] = z / length;
}
