// The first code that runs in APP's realm. It takes away every way to reach a network, another document or a lasting
// store, before any other code exists there. It is put in front of APP's own code in the same script: if one of these
// cannot be taken away it throws, and APP never starts.
//
// A fresh realm would have them all again, so the ways to make one are taken too (workers, worklets, windows). Frames
// remain: but a frame made here is sandboxed like this one and gets an opaque origin of its own, whose insides this
// realm cannot reach. One worker can still be made, of one text: what locks and unlocks is too slow for the page's own
// thread. It is known by its sum, and the same names are taken away in its realm before it runs.

// Written in by the build: the SHA-256 sum of the worker's script, in hexadecimal.
declare const VAULT_WORKER_SUM: string;

/** Names on the global object. */
const globals = [
  // Requests and connections.
  ...[
    "fetch",
    "fetchLater",
    "XMLHttpRequest",
    "Request",
    "EventSource",
    "WebSocket",
    "WebSocketStream",
    "WebSocketError",
  ],
  ...["WebTransport", "WebTransportBidirectionalStream", "WebTransportDatagramDuplexStream", "TCPSocket", "UDPSocket"],
  // Peers: their addresses, certificates and channels reach servers that no policy covers.
  ...["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection", "RTCDataChannel", "RTCIceTransport"],
  ...["RTCIceCandidate", "RTCSessionDescription", "RTCDtlsTransport", "RTCSctpTransport", "RTCCertificate"],
  ...["RTCRtpSender", "RTCRtpReceiver", "RTCRtpTransceiver", "mozRTCIceCandidate", "mozRTCSessionDescription"],
  // Fresh realms.
  ...["Worker", "SharedWorker", "importScripts", "Worklet", "AudioWorklet", "AudioWorkletNode", "open", "fence"],
  ...["AudioContext", "webkitAudioContext", "OfflineAudioContext", "webkitOfflineAudioContext", "BaseAudioContext"],
  ...["HTMLFencedFrameElement", "FencedFrameConfig", "HTMLPortalElement", "documentPictureInPicture"],
  // Payment, identity, advertising, casting: each fetches something named by the caller.
  ...[
    "PaymentRequest",
    "PaymentManager",
    "ApplePaySession",
    "IdentityCredential",
    "IdentityProvider",
    "DigitalCredential",
  ],
  ...["PublicKeyCredential", "FederatedCredential", "PasswordCredential", "CredentialsContainer", "OTPCredential"],
  ...["PresentationRequest", "RemotePlayback", "SharedStorage", "SharedStorageWorklet", "sharedStorage", "launchQueue"],
  ...[
    "BackgroundFetchManager",
    "PushManager",
    "PushSubscription",
    "SyncManager",
    "PeriodicSyncManager",
    "Notification",
  ],
  // Speech may be made or heard by a server.
  ...["SpeechRecognition", "webkitSpeechRecognition", "speechSynthesis", "SpeechSynthesisUtterance"],
  ...["Translator", "LanguageDetector", "LanguageModel", "Summarizer", "Writer", "Rewriter", "Proofreader"],
  // Other documents of this origin, and what lasts.
  ...["BroadcastChannel", "ServiceWorker", "ServiceWorkerContainer", "ServiceWorkerRegistration", "cookieStore"],
  ...["CookieStore", "CookieStoreManager", "caches", "CacheStorage", "Cache", "indexedDB", "IDBFactory"],
  ...["localStorage", "sessionStorage", "Storage", "openDatabase", "webkitRequestFileSystem", "StorageManager"],
  ...["webkitResolveLocalFileSystemURL", "showOpenFilePicker", "showSaveFilePicker", "showDirectoryPicker"],
  // Names that load a document or carry a value across a navigation.
  ...["XSLTProcessor", "navigation", "Navigation", "FontFace", "webkitStorageInfo"],
  ...["HTMLAppletElement", "NDEFReader", "Bluetooth", "USB", "Serial", "HID", "getScreenDetails", "queryLocalFonts"],
];

/** Members of prototypes, by the name of the interface. */
const members: Record<string, readonly string[]> = {
  Navigator: [
    ...["sendBeacon", "serviceWorker", "credentials", "mediaDevices", "getUserMedia", "webkitGetUserMedia"],
    ...["mozGetUserMedia", "getBattery", "share", "canShare", "storage", "locks", "connection", "presentation"],
    ...["registerProtocolHandler", "unregisterProtocolHandler", "requestMediaKeySystemAccess", "clipboard", "contacts"],
    ...["runAdAuction", "joinAdInterestGroup", "leaveAdInterestGroup", "updateAdInterestGroups", "adAuctionComponents"],
    ...[
      "createAuctionNonce",
      "clearOriginJoinedAdInterestGroups",
      "getInterestGroupAdAuctionData",
      "protectedAudience",
    ],
    ...[
      "deprecatedReplaceInURN",
      "deprecatedURNToURL",
      "deprecatedRunAdAuctionEnforcesKAnonymity",
      "canLoadAdAuctionFencedFrame",
    ],
    ...["geolocation", "bluetooth", "usb", "serial", "hid", "xr", "requestMIDIAccess", "setAppBadge", "clearAppBadge"],
    ...["webkitTemporaryStorage", "webkitPersistentStorage", "storageBuckets", "login", "modelContext", "wakeLock"],
    ...["virtualKeyboard", "windowControlsOverlay", "devicePosture", "managed", "getInstalledRelatedApps", "ink"],
  ],
  Document: [
    ...["requestStorageAccess", "requestStorageAccessFor", "hasStorageAccess", "browsingTopics", "hasPrivateToken"],
    ...["hasRedemptionRecord", "hasUnpartitionedCookieAccess", "cookie", "open", "write", "writeln", "parseHTMLUnsafe"],
    ...["requestPictureInPicture", "exitPictureInPicture"],
  ],
  Worklet: ["addModule"],
  CSS: ["paintWorklet", "animationWorklet", "layoutWorklet"],
  HTMLIFrameElement: [
    "contentWindow",
    "contentDocument",
    "sharedStorageWritable",
    "adAuctionHeaders",
    "browsingTopics",
  ],
  HTMLObjectElement: ["contentWindow", "contentDocument", "getSVGDocument"],
  HTMLEmbedElement: ["getSVGDocument"],
  HTMLFrameElement: ["contentWindow", "contentDocument"],
  HTMLFormElement: ["submit", "requestSubmit"],
  HTMLVideoElement: ["requestPictureInPicture"],
  HTMLMediaElement: ["remote", "setSinkId"],
  Element: ["requestFullscreen", "webkitRequestFullscreen", "setHTMLUnsafe"],
  ShadowRoot: ["setHTMLUnsafe"],
};

type Names = readonly string[];

// Refers to nothing outside itself: its own text runs in the worker, too.
function takeAway(names: Names, ofInterfaces: Record<string, Names>): void {
  type Place = Record<string, unknown>;

  // Takes a name away from an object and from everything it inherits from; throws if it is still there.
  const take = (from: object, name: string) => {
    for (let place: object | null = from; place; place = Object.getPrototypeOf(place) as object | null) {
      const found = Object.getOwnPropertyDescriptor(place, name);
      if (!found) continue;
      if (found.configurable) delete (place as Place)[name];
      else if (found.writable) Object.defineProperty(place, name, { value: undefined, writable: false });
    }
    if (name in from && (from as Place)[name] !== undefined) throw new Error(`cannot take away ${name}`);
  };

  for (const [owner, members] of Object.entries(ofInterfaces)) {
    const all = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
    const place = all[owner] ?? all[`Worker${owner}`];
    if (place) for (const name of members) take(place.prototype ?? place, name);
  }
  for (const name of names) take(globalThis, name);
}

// Made and held before anyone can change what they are made with.
const [PlainWorker, PlainBlob, Bytes] = [Worker, Blob, Uint8Array];
const encode = TextEncoder.prototype.encode.bind(new TextEncoder());
// A page that came over a bare connection has no cryptography, and makes no worker.
const digest = crypto.subtle?.digest.bind(crypto.subtle, "SHA-256");
const wanted = Bytes.from(VAULT_WORKER_SUM.match(/../g)!, (pair) => parseInt(pair, 16));
const first = `(${takeAway.toString()})(${JSON.stringify(globals)},${JSON.stringify(members)});`;

async function startWorker(text: string, trusted: (url: string) => string): Promise<Worker> {
  const script = encode(text);
  const sum = new Bytes(await digest(script));
  for (let at = 0; at < 32; at++)
    if (sum[at] !== wanted[at]) throw new Error("not the worker that this page was built with");
  const url = URL.createObjectURL(new PlainBlob([first, script], { type: "text/javascript" }));
  const worker = new PlainWorker(trusted(url));
  // Until it has begun it may still be fetching its script.
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

// A soft sound can still be made, of one audible pitch and nothing else.
const Sound = (globalThis as { AudioContext?: typeof AudioContext }).AudioContext;
let sound: AudioContext | undefined;

/** Sounds a soft tone of some pitch (100 to 1000 Hz) that fades within two seconds. */
function tone(pitch: number): void {
  sound ??= new Sound!();
  // A browser that has heard no press yet lets it rest.
  void sound.resume();
  const [now, source, volume] = [sound.currentTime, sound.createOscillator(), sound.createGain()];
  source.frequency.value = Math.min(1000, Math.max(100, Math.round(pitch) || 100));
  volume.gain.setValueAtTime(0, now);
  volume.gain.linearRampToValueAtTime(0.15, now + 0.08);
  volume.gain.exponentialRampToValueAtTime(0.001, now + 1.6);
  source.connect(volume).connect(sound.destination);
  source.start(now);
  source.stop(now + 1.7);
}

takeAway(globals, members);
if (Sound) Object.defineProperty(globalThis, "secureBaseTone", { value: tone });
Object.defineProperty(globalThis, "secureBaseWorker", { value: startWorker });

export {};
