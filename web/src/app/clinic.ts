import { guidancePacks } from "../engine/guidance_packs.js";
import { nameListed } from "../i18n/i18n.js";
import { listedKeys } from "../i18n/listed_keys.js";
import { showAside } from "../parts/vault_aside.js";
import { caseScreen } from "../screens/case.js";
import { privacyScreen } from "../screens/doors.js";
import { settingsScreen } from "../screens/settings.js";
import { vaultScreen } from "../screens/vault.js";
import { workspaceScreen } from "../screens/workspace.js";
import { caseRows } from "../state/clinic_rows.js";
import { beginVault } from "../state/vault.js";
import { watchIdle } from "../state/vault_idle.js";
import { keepRows, useVault } from "../state/vault_saving.js";
import { clinicSheets } from "../styles/clinic_sheets.js";
import { vault } from "../vault/device.js";
import { addScreens } from "./screens.js";

// The workspace: its home is the list of cases, and a case stands where a person's page has a clinic's door.
document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...clinicSheets];
nameListed(listedKeys(guidancePacks()));
addScreens({ home: workspaceScreen, clinic: caseScreen, vault: vaultScreen });
addScreens({ settings: settingsScreen, privacy: privacyScreen });
keepRows(caseRows);
showAside();
watchIdle();
useVault(vault);
beginVault();
