import { guidancePacks } from "../engine/guidance_packs.js";
import { has, nameListed, t } from "../i18n/i18n.js";
import { listedKeys } from "../i18n/listed_keys.js";
import { paperPlan } from "../parts/plan_paper.js";
import { libraryScreen } from "../screens/library.js";
import { planScreen } from "../screens/plan.js";
import { practiceScreen } from "../screens/practice.js";
import { vaultScreen } from "../screens/vault.js";
import { aroundPractice, followAnswers } from "../state/guidance.js";
import { openPractice, surroundPractice } from "../state/practice.js";
import { tellMore } from "../state/steady.js";
import { beginVault } from "../state/vault.js";
import { useVault } from "../state/vault_saving.js";
import { watchIdle } from "../state/vault_idle.js";
import { vault } from "../vault/device.js";
import { guideSheets } from "../styles/guide_sheets.js";
import { practiceDoor } from "../parts/practice_door.js";
import { showAside } from "../parts/vault_aside.js";
import { tellPracticeBy } from "../screens/practice_place.js";
import { tellPlanOnPaper } from "./paper.js";
import { addScreens } from "./screens.js";

// Comes last of the page's own parts: what leads on from a result.
document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...guideSheets];
nameListed(listedKeys(guidancePacks()));
tellPlanOnPaper(paperPlan);
surroundPractice(aroundPractice);
tellPracticeBy(practiceDoor);
// The person's own list of what calms is two presses away from everywhere.
const [menu, name] = ["iv-self-soothing", "iv-self-soothing.name"];
tellMore({ name: () => (has(name) ? t(name) : ""), open: () => openPractice(menu, "menu") });
addScreens({ plan: planScreen, library: libraryScreen, practice: practiceScreen, vault: vaultScreen });
followAnswers();
showAside();
watchIdle();
useVault(vault);
beginVault();
