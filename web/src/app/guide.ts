import { guidancePacks } from "../engine/guidance_packs.js";
import { has, nameListed, t } from "../i18n/i18n.js";
import { listedKeys } from "../i18n/listed_keys.js";
import { paperPlan } from "../parts/plan_paper.js";
import { startOrWait } from "../parts/wait.js";
import { tellStartBy } from "../screens/chooser_place.js";
import { diaryScreen } from "../screens/diary.js";
import { libraryScreen } from "../screens/library.js";
import { overTimeScreen } from "../screens/over_time.js";
import { planScreen } from "../screens/plan.js";
import { practiceScreen } from "../screens/practice.js";
import { aroundPractice, followAnswers } from "../state/guidance.js";
import { followJournal } from "../state/over_time.js";
import { openPractice, surroundPractice } from "../state/practice.js";
import { tellMore } from "../state/steady.js";
import { guideSheets } from "../styles/guide_sheets.js";
import { practiceDoor } from "../parts/practice_door.js";
import { tellPracticeBy } from "../screens/practice_place.js";
import { tellPlanOnPaper } from "./paper.js";
import { addScreens } from "./screens.js";

// Comes last of the page's own parts: what leads on from a result.
document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...guideSheets];
nameListed(listedKeys(guidancePacks()));
tellPlanOnPaper(paperPlan);
surroundPractice(aroundPractice);
tellPracticeBy(practiceDoor);
tellStartBy(startOrWait);
// The person's own list of what calms is two presses away from everywhere.
const [menu, name] = ["iv-self-soothing", "iv-self-soothing.name"];
tellMore({ name: () => (has(name) ? t(name) : ""), open: () => openPractice(menu, "menu") });
addScreens({ plan: planScreen, library: libraryScreen, practice: practiceScreen });
addScreens({ diary: diaryScreen, "over-time": overTimeScreen });
followAnswers();
followJournal();
