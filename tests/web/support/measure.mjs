// What can be seen of a layout in numbers. These functions run in the page.

/** Everything wider than the window, and every text that leaves the window or the box it belongs to. */
export function overflow() {
  const name = (element) =>
    `${element.localName}.${[...element.classList].join(".")} "${element.textContent.trim().slice(0, 40)}"`;
  // For the ear only: a box of one pixel.
  const unseen = (element) => element.clientWidth === 1 && element.clientHeight === 1;
  const hidden = (element) =>
    element.closest("svg") || unseen(element) || !element.checkVisibility({ visibilityProperty: true });
  const wide = document.documentElement.clientWidth;
  const faults = [];
  if (document.documentElement.scrollWidth > wide)
    faults.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || hidden(parent) || parent.closest("option, .skip-link")) continue;
    range.selectNodeContents(node);
    const box = parent.closest("button, label, summary, .card, .note, .row-card, th, td")?.getBoundingClientRect();
    // A line of text is given the height of its font, which in Arabic reaches far beyond what is drawn.
    const room = 0.6 * parseFloat(getComputedStyle(parent).fontSize);
    for (const rect of range.getClientRects()) {
      if (rect.left < -1 || rect.right > wide + 1) faults.push(`leaves the window: ${name(parent)}`);
      else if (
        box &&
        (rect.left < box.left - 1 ||
          rect.right > box.right + 1 ||
          rect.top < box.top - room ||
          rect.bottom > box.bottom + room)
      ) {
        faults.push(`leaves its box: ${name(parent)}`);
      }
    }
  }
  for (const element of document.querySelectorAll("main *, header *, footer *")) {
    const { left, right } = element.getBoundingClientRect();
    if (!hidden(element) && !element.closest(".skip-link") && (left < -1 || right > wide + 1))
      faults.push(`leaves the window: ${name(element)}`);
    const { overflowX, overflowY } = getComputedStyle(element);
    if (hidden(element) || (overflowX === "visible" && overflowY === "visible")) continue;
    const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if (cut && element.textContent.trim()) faults.push(`is cut off: ${name(element)}`);
  }
  return [...new Set(faults)];
}

/** Controls that are smaller than a finger, and what the bars that stay in view leave of the window. */
export function smallTargets(least = 44) {
  const faults = [];
  for (const element of document.querySelectorAll("button, select, summary, input")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".skip-link:not(:focus)")) continue;
    const target = element.type === "range" ? element : (element.closest("label") ?? element);
    const { width, height } = target.getBoundingClientRect();
    // Half a pixel is rounding.
    if (width < least - 0.5 || height < least - 0.5) {
      const label = (element.ariaLabel ?? target.textContent).trim().slice(0, 40);
      faults.push(`${element.localName} "${label}": ${width.toFixed(1)} x ${height.toFixed(1)}`);
    }
  }
  return faults;
}

/** How much of the window's height is covered by what does not scroll. */
export function coveredShare() {
  const fixed = [...document.querySelectorAll("body *")].filter((element) => {
    const { position } = getComputedStyle(element);
    return (position === "fixed" || position === "sticky") && element.checkVisibility() && element.clientHeight > 1;
  });
  const stuck = fixed.filter((element) => !element.closest(".skip-link"));
  return stuck.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0) / innerHeight;
}

/** Labels of a map that lie over one another or outside it. */
export function mapFaults() {
  return [...document.querySelectorAll(".map-plot")].flatMap(faultsOf);

  function faultsOf(plot) {
    const frame = plot.getBoundingClientRect();
    const labels = [...plot.querySelectorAll(".map-corner, svg text")].filter((label) => label.checkVisibility());
    const boxes = labels.map((label) => ({ name: label.textContent.trim(), box: label.getBoundingClientRect() }));
    const outside = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1); // prettier-ignore
    // The middle half of a line is where its letters are.
    const [top, bottom] = [({ y, height }) => y + height / 4, ({ y, height }) => y + (3 * height) / 4];
    const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && top(a) < bottom(b) && top(b) < bottom(a);
    const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => over(one.box, other.box)).map((other) => `${one.name} over ${other.name}`)); // prettier-ignore
    return [...outside.map(({ name }) => `outside the map: ${name}`), ...pairs];
  }
}

/** The reader's own spacing of WCAG 1.4.12, or none. */
export function spaceText(on) {
  globalThis.spacing ??= new CSSStyleSheet();
  globalThis.spacing.replaceSync(
    on
      ? `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
         p { margin-bottom: 2em !important; }`
      : "",
  );
  const others = document.adoptedStyleSheets.filter((sheet) => sheet !== globalThis.spacing);
  document.adoptedStyleSheets = [...others, globalThis.spacing];
}
