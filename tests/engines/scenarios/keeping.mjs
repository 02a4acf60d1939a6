/** The positive control of "leaves nothing behind": a page that keeps its mark and is left the usual, wrong way. */
import { until } from "../drivers/process.mjs";
import { visibleText } from "../observe.mjs";
import { scanProfile } from "../profile.mjs";

export default async function keeping({ config, pages, launch }) {
  const session = await launch();
  try {
    await session.open(`${pages.url}/keeping.html`);
    await session.click("top", { css: "#mark" });
    await session.type(config.secret);
    await session.click("top", { css: "#leave" });
    await until(async () => (await visibleText(session)).includes("Nothing here"), "the page to be left");
    await session.back();
    await until(() => session.evaluate("top", "Boolean(document.getElementById('mark'))").catch(() => false), "Back");
    const back = (await visibleText(session)).includes(config.secret);
    await session.close();
    return { back, profile: scanProfile(session.profile, [config.secret]) };
  } finally {
    await session.close();
    session.remove();
  }
}
