import { nameListed } from "../i18n/i18n.js";
import { listedKeys } from "../i18n/listed_keys.js";
import { teachingPacks } from "../engine/teaching_packs.js";
import { cover } from "../parts/class_bits.js";
import { classCoin } from "../screens/class_coin.js";
import { classHome, classLesson } from "../screens/class_home.js";
import { classMap } from "../screens/class_map.js";
import { classCuts, classPeople, classScoring } from "../screens/class_people.js";
import { classMethods, classMyths } from "../screens/class_read.js";
import { classRoom } from "../screens/class_room.js";
import { classSheets } from "../screens/class_sheets.js";
import { classFeelings, classListening, classLoop } from "../screens/class_talk.js";
import { classClose, classStart } from "../screens/class_teacher.js";
import { privacyScreen } from "../screens/doors.js";
import { lookScreen } from "../screens/settings.js";
import { classroom, coverWhenLeft, followLesson } from "../state/classroom.js";
import { subscribe } from "../state/store.js";
import { lessonSheets } from "../styles/lesson_sheets.js";
import { addScreens } from "./screens.js";

type Draw = Parameters<typeof addScreens>[0]["home"] & object;

// Nothing of a lesson is seen while its page was left.
const covered = (screens: Record<string, Draw>) =>
  Object.fromEntries(
    Object.entries(screens).map(([id, draw]) => [id, () => (classroom().covered ? cover() : draw())] as const),
  );

document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...lessonSheets];
nameListed(listedKeys(teachingPacks()));
addScreens(
  covered({
    home: classHome,
    "class-start": classStart,
    "class-lesson": classLesson,
    "class-map": classMap,
    "class-people": classPeople,
    "class-scoring": classScoring,
    "class-room": classRoom,
    "class-cuts": classCuts,
    "class-loop": classLoop,
    "class-myths": classMyths,
    "class-methods": classMethods,
    "class-feelings": classFeelings,
    "class-listening": classListening,
    "class-coin": classCoin,
    "class-sheets": classSheets,
    "class-close": classClose,
  }),
);
addScreens({ settings: lookScreen, privacy: privacyScreen });
coverWhenLeft();
followLesson();
subscribe(() => {
  document.documentElement.dataset["projector"] = classroom().projector ? "on" : "off";
});
