// Runs before the page's policy stands, which allows no request of this kind: it asks for the one file of the site that
// stands beside the page, always and before anything else, and for nothing afterwards.
const file = "site.json";
const largest = 1_000_000;

async function ask(): Promise<string | undefined> {
  try {
    const answer = await fetch(file, { credentials: "omit", referrerPolicy: "no-referrer" });
    const text = answer.ok ? await answer.text() : undefined;
    if (text === undefined || text.length > largest) throw new Error(`status ${answer.status}`);
    return text;
  } catch (cause) {
    console.warn(
      `${file} could not be read (${String(cause)}). The page goes on without it: nothing can be handed over to the site, ` +
        `and its own words of help are missing. It has to stand beside the page and come with ` +
        `"Access-Control-Allow-Origin: *".`,
    );
    return undefined;
  }
}

(globalThis as { secureBaseSite?: Promise<string | undefined> }).secureBaseSite = ask();

export {};
