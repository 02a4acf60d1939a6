import { resultScreen } from "../screens/result.js";
import { whyScreen } from "../screens/why.js";
import { laterSheets } from "../styles/later_sheets.js";
import { addScreens } from "./screens.js";

// Comes as a script of its own, after the first screen: the result. What two scripts need is in the earlier one only.
document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...laterSheets];
addScreens({ result: resultScreen, why: whyScreen });
