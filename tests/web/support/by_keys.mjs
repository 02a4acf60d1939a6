// One control after the other with nothing but keys, each met by tabbing to it and seen to be the one that has focus.
import assert from "node:assert/strict";

/** What has focus: whether it is what was looked for, whether it is drawn with a ring, and whether nothing hides it. */
function focusFacts({ app }, selector) {
  return app.evaluate((wanted) => {
    const element = document.activeElement;
    const drawn = element.closest("label") ?? element;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const { x, y, width, height } = element.getBoundingClientRect();
    const middle = document.elementFromPoint(x + width / 2, y + height / 2);
    return {
      there: element.matches(wanted),
      name: `${element.localName} ${element.id || element.name || element.textContent.trim().slice(0, 30)}`,
      ring: element.matches(":focus-visible") && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      seen: middle !== null && (drawn.contains(middle) || middle.contains(element)),
    };
  }, selector);
}

/** Tabs until what has focus fits the selector, and sees it there; where it has focus already, no key is pressed. */
export async function reach(visitor, selector, { key = "Tab", limit = 60 } = {}) {
  await visitor.app.locator(selector).first().waitFor();
  const passed = [];
  for (let presses = 0; presses <= limit; presses++) {
    const { there, name, ring, seen } = await focusFacts(visitor, selector);
    if (there) return assert.deepEqual({ ring, seen }, { ring: true, seen: true }, `the focus on ${name} can be seen`);
    passed.push(name);
    await visitor.page.keyboard.press(key);
  }
  assert.fail(`${key} never came to ${selector}; it passed ${passed.join(" | ")}`);
}

/** Presses these keys where focus is, one after the other. */
export async function keys({ page }, ...all) {
  for (const key of all) await page.keyboard.press(key);
}

/** Tabs to a control and presses it. */
export async function enter(visitor, selector, options) {
  await reach(visitor, selector, options);
  await keys(visitor, "Enter");
}

/** Tabs to a field and types into it, a key at a time. */
export async function type(visitor, selector, text, options) {
  await reach(visitor, selector, options);
  await visitor.page.keyboard.type(text);
}
