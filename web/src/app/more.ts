import { classroomScreen, clinicScreen, privacyScreen } from "../screens/doors.js";
import { keepScreen } from "../screens/keep.js";
import { licensedScreen } from "../screens/licensed.js";
import { printScreen } from "../screens/print.js";
import { publishedChapters } from "../screens/published.js";
import { tellPublishedBy } from "../screens/published_place.js";
import { settingsScreen } from "../screens/settings.js";
import { thenScreen } from "../screens/then.js";
import { moreSheets } from "../styles/more_sheets.js";
import { addScreens } from "./screens.js";

// Comes after the engine: what is not on the way to a first result.
document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...moreSheets];
tellPublishedBy(publishedChapters);
addScreens({
  clinic: clinicScreen,
  classroom: classroomScreen,
  licensed: licensedScreen,
  privacy: privacyScreen,
  print: printScreen,
  settings: settingsScreen,
  keep: keepScreen,
  then: thenScreen,
});
