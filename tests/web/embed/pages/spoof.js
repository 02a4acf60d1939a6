// A frame beside the one that is attacked: it may reach it, and is not the page around it.
const shell = parent.document.querySelector("secure-base").shadowRoot.querySelector("iframe").contentWindow;
for (let time = 0; time < 20; time++) shell.postMessage({ v: 1, type: "init", locale: "es" }, "*");
