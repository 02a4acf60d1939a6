// The states of a scene that is rehearsed, for whoever walks through the page.
import { doIt, openScene, openScenes } from "./rehearsing.mjs";

/** The list, a scene, what could be done, what came of it, and looking back. */
export async function rehearsing(visitor, look) {
  await openScenes(visitor);
  await look("rehearsal, the scenes");
  await openScene(visitor, "sc-late-reply");
  await visitor.app.locator("main [type=checkbox]").first().check();
  await look("rehearsal, a scene");
  await visitor.press("rehearsal.do.go");
  await look("rehearsal, what could be done");
  await visitor.press("practice.previous");
  await doIt(visitor, "cool");
  await look("rehearsal, what came of it");
  await visitor.press("practice.next");
  await doIt(visitor, "swing");
  await visitor.press("practice.next");
  await visitor.app.waitForSelector("[data-strategy]");
  await look("rehearsal, looking back");
  await visitor.home();
}
