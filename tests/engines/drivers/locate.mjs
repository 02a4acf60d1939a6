/**
 * Finds an element as a person or a screen reader would: by role and accessible name, through open shadow roots.
 * The one function below is sent into the page as text by all three drivers, so it may use nothing from outside itself.
 */
export function locateInPage(query) {
  const text = (node) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();
  const implicit = {
    button: "button,summary,input[type=button],input[type=submit]",
    radio: "input[type=radio]",
    checkbox: "input[type=checkbox]",
    link: "a[href]",
    heading: "h1,h2,h3,h4,h5,h6",
    textbox: "textarea,input:not([type]),input[type=text],input[type=search]",
    combobox: "select",
    slider: "input[type=range]",
    dialog: "dialog",
    main: "main",
    group: "fieldset",
    status: "output",
  };
  function everything(root, found) {
    for (const element of root.querySelectorAll("*")) {
      found.push(element);
      if (element.shadowRoot) everything(element.shadowRoot, found);
    }
    return found;
  }
  function roleMatches(element) {
    if (!query.role) return true;
    const stated = element.getAttribute("role");
    return stated ? stated === query.role : element.matches(implicit[query.role] ?? `[role=${query.role}]`);
  }
  function referenced(element) {
    const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    return ids.map((id) => text(element.getRootNode().getElementById?.(id))).join(" ");
  }
  function nameOf(element) {
    const labels = element.labels ? [...element.labels].map(text).join(" ") : "";
    const slotted = element.shadowRoot ? "" : text(element);
    return referenced(element) || element.getAttribute("aria-label") || labels || slotted || element.title || "";
  }
  function visible(element) {
    if (query.hidden) return true;
    return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
  }
  function nameMatches(element) {
    if (query.name === undefined && query.pattern === undefined) return true;
    const name = nameOf(element).replace(/[\u2066-\u2069\u200e\u200f]/g, "");
    if (query.pattern !== undefined) return new RegExp(query.pattern, "iu").test(name);
    return query.exact === false ? name.includes(query.name) : name === query.name;
  }
  const wanted = (element) =>
    roleMatches(element) &&
    (!query.test || element.getAttribute("data-testid") === query.test) &&
    (!query.css || element.matches(query.css)) &&
    visible(element) &&
    nameMatches(element);
  return everything(document, []).filter(wanted);
}

/** Source text of a function body for drivers that take text: returns all matches. */
export const locateSource = `(${locateInPage.toString()})`;
