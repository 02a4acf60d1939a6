// Going through a scene to rehearse in.

/** Opens the list of scenes from home. */
export async function openScenes(visitor) {
  await visitor.press("home.rehearsal.go");
  await visitor.at("rehearsal");
  await visitor.app.waitForSelector("main [data-scenario]");
}

/** Opens a scenario from the list. */
export async function openScene(visitor, scenario) {
  const entry = visitor.app.locator(`[data-scenario="${scenario}"]`);
  await entry.getByRole("button", { name: visitor.say("guide.open"), exact: true }).click();
  await visitor.app.waitForSelector("main [type=checkbox]");
}

/** Goes on to what could be done, and does it. */
export async function doIt(visitor, choice) {
  await visitor.press("rehearsal.do.go");
  await visitor.app.locator(`[data-choice="${choice}"]`).click();
  await visitor.button("practice.next").waitFor();
}
