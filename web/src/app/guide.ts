import { paperPlan } from "../parts/plan_paper.js";
import { planScreen } from "../screens/plan.js";
import { followPlan } from "../state/guidance.js";
import { guideSheets } from "../styles/guide_sheets.js";
import { tellPlanOnPaper } from "./paper.js";
import { addScreens } from "./screens.js";

// Comes last, with the practices: what may help after a result.
document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...guideSheets];
tellPlanOnPaper(paperPlan);
addScreens({ plan: planScreen });
followPlan();
