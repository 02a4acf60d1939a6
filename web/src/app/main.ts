import { onPart, onWipe } from "../channel/app.js";
import { unpackParts } from "../engine/arrivals.js";
import { runScript } from "../engine/late_script.js";
import { chooserScreen } from "../screens/chooser.js";
import { helpScreen } from "../screens/help.js";
import { homeScreen } from "../screens/home.js";
import { questionsScreen } from "../screens/questions.js";
import { steadyScreen } from "../screens/steady.js";
import { wipe } from "../state/store.js";
import { sheets } from "../styles/sheets.js";
import { SbApp } from "./sb_app.js";
import { addScreens, noMoreScreens } from "./screens.js";

// What someone can need before the first result: all the rest comes a moment later, in a part of its own.
document.adoptedStyleSheets = sheets;
addScreens({
  home: homeScreen,
  chooser: chooserScreen,
  questions: questionsScreen,
  steady: steadyScreen,
  help: helpScreen,
});
unpackParts();
onPart("later", ({ script }) => runScript(script));
onPart("complete", noMoreScreens);
onWipe(wipe);
customElements.define("sb-app", SbApp);
document.body.append(document.createElement("sb-app"));
