// Where the spheres are looked at from: an orbit with north kept upwards, one for all lanes.

/** Distance of the eye from the centre, in radii. */
const EYE = 4.2;
const OUTLINE_SHARE = 0.455;
const FLAT_HORIZON = -0.2;
const SMALLEST_ZOOM = 0.5;
const LARGEST_ZOOM = 40;

class Camera {
  constructor(flat) {
    this.flat = flat;
    this.home();
  }

  /** The usual side; a circle is looked at from above. */
  home() {
    this.yaw = this.flat ? -90 : 120;
    this.pitch = this.flat ? 90 : 20;
    this.zoom = 1;
  }

  orbit(yawBy, pitchBy) {
    this.yaw = (this.yaw + yawBy) % 360;
    this.pitch = Math.min(90, Math.max(-90, this.pitch + pitchBy));
  }

  zoomBy(factor) {
    this.zoom = Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, this.zoom * factor));
  }

  /** Returns the globe on a picture of this size; a circle beside spheres is always looked at from above. */
  view(width, height, flat) {
    return new CameraView(flat && !this.flat ? {yaw: -90, pitch: 90, zoom: this.zoom} : this, width, height, flat);
  }
}

class CameraView {
  constructor(camera, width, height, flat) {
    const yaw = camera.yaw * Math.PI / 180;
    const pitch = camera.pitch * Math.PI / 180;
    this.right = [-Math.sin(yaw), Math.cos(yaw), 0];
    this.up = [-Math.sin(pitch) * Math.cos(yaw), -Math.sin(pitch) * Math.sin(yaw), Math.cos(pitch)];
    this.toward = [Math.cos(pitch) * Math.cos(yaw), Math.cos(pitch) * Math.sin(yaw), Math.sin(pitch)];
    this.width = width;
    this.height = height;
    this.centreX = width / 2;
    this.centreY = height / 2;
    this.radius = OUTLINE_SHARE * Math.min(width, height) * camera.zoom;
    this.focal = this.radius * Math.sqrt(EYE * EYE - 1);
    // A circle seen from above has no far side; the globe around it must not dim all of it.
    this.horizon = flat ? FLAT_HORIZON : 1 / EYE;
  }

  /** Writes x, y in pixels and the depth, larger when nearer, into {@code into}. */
  project(x, y, z, into) {
    const depth = this.toward[0] * x + this.toward[1] * y + this.toward[2] * z;
    const scale = this.focal / (EYE - depth);
    into[0] = this.centreX + (this.right[0] * x + this.right[1] * y) * scale;
    into[1] = this.centreY - (this.up[0] * x + this.up[1] * y + this.up[2] * z) * scale;
    into[2] = depth;
    return into;
  }
}
