import { onPart, onWipe } from "../channel/app.js";
import { unpackParts } from "../engine/arrivals.js";
import { runScript } from "../engine/late_script.js";
import { helpScreen } from "../screens/help.js";
import { steadyScreen } from "../screens/steady.js";
import { wipe } from "../state/store.js";
import { sheets } from "../styles/sheets.js";
import { SbApp } from "./sb_app.js";
import { addScreens, noMoreScreens } from "./screens.js";

// A page for clinicians or for classes: what is at hand everywhere comes first, what it is for a moment later.
document.adoptedStyleSheets = sheets;
addScreens({ steady: steadyScreen, help: helpScreen });
unpackParts();
onPart("later", ({ script }) => runScript(script));
onPart("complete", noMoreScreens);
onWipe(wipe);
customElements.define("sb-app", SbApp);
document.body.append(document.createElement("sb-app"));
