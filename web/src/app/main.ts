import { onWipe } from "../channel/app.js";
import { wipe } from "../state/store.js";
import { sheets } from "../styles/sheets.js";
import { SbApp } from "./sb_app.js";

document.adoptedStyleSheets = sheets;
onWipe(wipe);
customElements.define("sb-app", SbApp);
document.body.append(document.createElement("sb-app"));
