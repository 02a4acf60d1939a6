/** What can be read off a page from outside: its text, what it stored, whether it would let itself be left. */

/** All text a person could see now, in the top page and the frame, shadow roots included; "" where there is none. */
export async function visibleText(session) {
  const read = () => {
    const roots = [document];
    for (const root of roots)
      for (const node of root.querySelectorAll("*")) if (node.shadowRoot) roots.push(node.shadowRoot);
    const fields = roots.flatMap((root) => [...root.querySelectorAll("input,textarea")]);
    const values = fields.map((field) =>
      field.type === "radio" || field.type === "checkbox" ? `${field.checked}` : field.value,
    );
    return `${document.body?.innerText ?? ""}\n${values.join("\n")}`;
  };
  const top = await session.evaluate("top", read).catch(() => "");
  const framed = await session.evaluate("top", "document.querySelectorAll('iframe').length").catch(() => 0);
  return framed ? `${top}\n${await session.evaluate("app", read).catch(() => "")}` : top;
}

/** Everything the page's origin could have kept; all empty for a page that keeps nothing. */
export function stored(session) {
  return session.evaluate("top", async () => {
    const quiet = async (work, otherwise) => {
      try {
        return await work();
      } catch {
        return otherwise;
      }
    };
    return {
      local: await quiet(() => Object.keys(localStorage), []),
      session: await quiet(() => Object.keys(sessionStorage), []),
      cookies: await quiet(() => document.cookie, ""),
      databases: await quiet(async () => (await indexedDB.databases()).map(({ name }) => name), []),
      caches: await quiet(() => caches.keys(), []),
      workers: await quiet(async () => (await navigator.serviceWorker.getRegistrations()).length, 0),
      name: window.name,
    };
  });
}

export const nothingStored = { local: [], session: [], cookies: "", databases: [], caches: [], workers: 0, name: "" };

/** Whether the top page asks before it is left; only for the engine whose driver never shows that question. */
export function wouldAsk(session) {
  return session.evaluate("top", () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}
