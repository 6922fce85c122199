// Between two recorded steps: points on the sphere go along the great circle, others straight.

const ON_SPHERE = 2e-3;
/** Cosine above which the chord, pushed out to the sphere, cannot be told from the arc. */
const NEAR = 0.914;
const ANTIPODAL = -0.999999;

class Motion {
  /**
   * @param frames the frames of a lane, each with its step
   * @param xyz frames × places × 3
   */
  constructor(frames, xyz) {
    this.steps = frames.map((frame) => frame.step);
    this.xyz = xyz;
    this.length = xyz.length / frames.length;
    this.now = new Float32Array(this.length);
  }

  /** Returns the frame that was reached last at a step. */
  frameAt(step) {
    let low = 0;
    let high = this.steps.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.steps[middle] <= step + 1e-6) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Returns where all places are at a step; the array is the same one each time. */
  at(step) {
    const frame = this.frameAt(step);
    const start = this.xyz.subarray(frame * this.length, (frame + 1) * this.length);
    const share = frame + 1 < this.steps.length
      ? Math.max(0, step - this.steps[frame]) / (this.steps[frame + 1] - this.steps[frame]) : 0;
    if (share < 1e-6) {
      this.now.set(start);
      return this.now;
    }
    const end = this.xyz.subarray((frame + 1) * this.length, (frame + 2) * this.length);
    for (let i = 0; i < this.length; i += 3) {
      between(start, end, share, this.now, i);
    }
    return this.now;
  }
}

function between(start, end, share, into, i) {
  const ax = start[i], ay = start[i + 1], az = start[i + 2];
  const bx = end[i], by = end[i + 1], bz = end[i + 2];
  let x = ax + (bx - ax) * share;
  let y = ay + (by - ay) * share;
  let z = az + (bz - az) * share;
  const onSphere = Math.abs(ax * ax + ay * ay + az * az - 1) <= ON_SPHERE && Math.abs(bx * bx + by * by + bz * bz - 1) <= ON_SPHERE;
  if (onSphere) {
    const cosine = ax * bx + ay * by + az * bz;
    if (cosine < NEAR && cosine > ANTIPODAL) {
      const angle = Math.acos(cosine);
      const first = Math.sin((1 - share) * angle) / Math.sin(angle);
      const second = Math.sin(share * angle) / Math.sin(angle);
      x = first * ax + second * bx;
      y = first * ay + second * by;
      z = first * az + second * bz;
    } else {
      const length = Math.hypot(x, y, z);
      if (length > 1e-6) {
        x /= length;
        y /= length;
        z /= length;
      }
    }
  }
  into[i] = x;
  into[i + 1] = y;
  into[i + 2] = z;
}
