import { addScreens } from "./screens.js";

// Comes last of the page's own parts: what leads on from a result.
addScreens({});
