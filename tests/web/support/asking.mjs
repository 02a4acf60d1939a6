// What a page could ask a person's permission for, each watched from before its first line.

/** Functions that ask, or that need to have asked, by where they stand. */
const functions = {
  "navigator.permissions": ["query", "request", "revoke"],
  "navigator.mediaDevices": ["getUserMedia", "getDisplayMedia", "enumerateDevices"],
  "Notification": ["requestPermission"],
  "navigator.geolocation": ["getCurrentPosition", "watchPosition"],
  "navigator.bluetooth": ["requestDevice", "requestLEScan", "getDevices", "getAvailability"],
  "navigator.usb": ["requestDevice", "getDevices"],
  "navigator.serial": ["requestPort", "getPorts"],
  "navigator.hid": ["requestDevice", "getDevices"],
  "navigator.xr": ["requestSession", "isSessionSupported"],
  "navigator.clipboard": ["read", "readText"],
  "navigator.wakeLock": ["request"],
  "navigator.storage": ["persist"],
  "navigator": ["getUserMedia", "webkitGetUserMedia", "requestMIDIAccess", "getBattery", "requestMediaKeySystemAccess"],
  "document": ["requestStorageAccess"],
  "DeviceMotionEvent": ["requestPermission"],
  "DeviceOrientationEvent": ["requestPermission"],
  "IdleDetector": ["requestPermission"],
}; // prettier-ignore

/** What is made to read the body, the voice or the surroundings. */
const made = [
  ...["Accelerometer", "LinearAccelerationSensor", "GravitySensor", "Gyroscope", "Magnetometer"],
  ...["AbsoluteOrientationSensor", "RelativeOrientationSensor", "AmbientLightSensor", "NDEFReader"],
  ...["MediaRecorder", "SpeechRecognition", "webkitSpeechRecognition", "IdleDetector", "PressureObserver"],
];

/** What tells of the body by events. */
const events = ["devicemotion", "deviceorientation", "deviceorientationabsolute", "devicelight", "deviceproximity"];

// Runs in a frame, before anything of the page does where the browser lets it. What was asked for is kept where the page
// does not look.
function watch({ functions, made, events }) {
  if (Symbol.for("asked") in globalThis) return;
  const asked = [];
  const there = [];
  Object.defineProperty(globalThis, Symbol.for("asked"), { value: { asked, there } });
  const proxy = (name, original) => {
    there.push(name);
    const heard = () => asked.push(name);
    return new Proxy(original, {
      apply: (call, self, given) => (heard(), Reflect.apply(call, self, given)),
      construct: (call, given) => (heard(), Reflect.construct(call, given)),
    });
  };
  const replace = (owner, name, label) => {
    if (typeof owner?.[name] !== "function") return;
    Object.defineProperty(owner, name, { value: proxy(label, owner[name]), configurable: true, writable: true });
  };
  for (const [path, names] of Object.entries(functions)) {
    const owner = path.split(".").reduce((from, step) => from?.[step], globalThis);
    for (const name of names) replace(owner, name, `${path}.${name}`);
  }
  for (const name of made) replace(globalThis, name, name);
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (events.includes(type)) asked.push(type);
    return listen.call(this, type, ...rest);
  };
}

const watched = { functions, made, events };

/** Watches every frame of a page that was not opened yet. */
export const watchAsking = (page) => page.addInitScript(watch, watched);

/** Makes sure that a frame is watched from now on: a frame with a process of its own may have begun without it. */
export const goOnWatching = (frame) => frame.evaluate(watch, watched);

/** What a frame has asked for so far, and all that it could have asked for. */
export const askedIn = (frame) => frame.evaluate(() => globalThis[Symbol.for("asked")]);

/** What the policy of a frame would let it ask for, of all that Chromium knows. */
export const allowedIn = (frame) => frame.evaluate(() => document.featurePolicy.allowedFeatures());
