import { classroomScreen, clinicScreen, privacyScreen } from "../screens/doors.js";
import { keepScreen } from "../screens/keep.js";
import { licensedScreen } from "../screens/licensed.js";
import { printScreen } from "../screens/print.js";
import { resultScreen } from "../screens/result.js";
import { settingsScreen } from "../screens/settings.js";
import { thenScreen } from "../screens/then.js";
import { whyScreen } from "../screens/why.js";
import { laterSheets } from "../styles/later_sheets.js";
import { addScreens } from "./screens.js";

// Comes as a script of its own, after the first screen. What both scripts need is in the first one only.
document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...laterSheets];
addScreens({
  clinic: clinicScreen,
  classroom: classroomScreen,
  licensed: licensedScreen,
  privacy: privacyScreen,
  result: resultScreen,
  why: whyScreen,
  print: printScreen,
  settings: settingsScreen,
  keep: keepScreen,
  then: thenScreen,
});
