// Going through the page with nothing but keys.

/** What has focus in the frame: its element name, its words, and whether it is an answer that is picked. */
export function focused({ app }) {
  return app.evaluate(() => {
    const element = document.activeElement;
    const labels = (element.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent);
    const label = element.ariaLabel ?? (labels.join(" ").trim() || element.labels?.[0]?.textContent);
    const words = element === document.body ? "" : (label ?? element.textContent);
    return {
      element: element.localName,
      words: words.replace(/\s+/g, " ").trim(),
      name: element.name ?? "",
      type: element.type ?? "",
      checked: element.checked === true,
    };
  });
}

/** Presses Tab (or Shift+Tab) until what has focus bears these words, this name or this type; answers how many presses it took. */
export async function tabTo(visitor, words, { key = "Tab", limit = 60 } = {}) {
  const passed = [];
  for (let presses = 1; presses <= limit; presses++) {
    await visitor.page.keyboard.press(key);
    const now = await focused(visitor);
    if (now.words.startsWith(words) || now.name === words || now.type === words) return presses;
    passed.push(now.words.slice(0, 30));
  }
  throw new Error(`${key} never came to "${words}"; it passed ${passed.join(" | ")}`);
}

/** Tabs to the button with these words and presses it. */
export async function pressByKey(visitor, key, options) {
  await tabTo(visitor, visitor.say(key), options);
  await visitor.page.keyboard.press("Enter");
}

/** Waits until the heading of the screen has focus, as it must when the screen has changed. */
export async function headingFocused({ app }) {
  await app.waitForFunction(() => document.activeElement === document.querySelector("main h1"));
}
