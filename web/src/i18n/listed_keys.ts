/** What a pack of interventions says that words hang on. */
interface Practised {
  readonly id: string;
  readonly actions: readonly {
    readonly id: string;
    readonly parts: readonly {
      readonly id: string;
      readonly options?: readonly string[];
      readonly offers?: readonly string[];
    }[];
  }[];
}

interface Reading {
  readonly id: string;
  readonly kind: string;
}

interface Scenario {
  readonly id: string;
  readonly scenes: readonly {
    readonly id: string;
    readonly readings: readonly string[];
    readonly choices: readonly { readonly id: string }[];
  }[];
}

interface Pack {
  readonly interventions?: readonly Practised[];
  readonly readings?: readonly Reading[];
  readonly scenarios?: readonly Scenario[];
}

const ofWhole = ["name", "what", "why", "how", "not", "ask", "clinician"];

function ofPart(
  at: string,
  { id, options = [], offers = [] }: Practised["actions"][number]["parts"][number],
): string[] {
  const key = `${at}.${id}`;
  return [key, `${key}.hint`, `${key}.nothing`, ...[...options, ...offers].map((one) => `${key}.${one}`)];
}

function ofPractice({ id, actions }: Practised): string[] {
  const own = actions.flatMap((action) => {
    const key = `${id}.${action.id}`;
    return [key, `${key}.caution`, ...action.parts.flatMap((part) => ofPart(key, part))];
  });
  return [...ofWhole.map((word) => `${id}.${word}`), ...own];
}

// Which words a reading has, by what its key begins with.
const ofReading = { myth: ["claim", "fact"], construct: ["name", "text", "also"] };
const myths = new Set(["error", "conflict", "overclaim"]);

/** What words a reading has are under: its own key, or that of the construct it explains. */
export function readingKey({ id, kind }: Reading): string {
  return `${myths.has(kind) ? "myth" : "construct"}.${id}`;
}

function ofScenario({ id, scenes }: Scenario): string[] {
  const own = scenes.flatMap(({ id: scene, readings, choices }) => {
    const done = choices.flatMap((choice) => [`choice.${choice.id}`, `choice.${choice.id}.then`]);
    return ["text", ...readings.map((one) => `reading.${one}`), ...done].map((word) => `${scene}.${word}`);
  });
  return ["name", "about", ...own].map((word) => `scenario.${id}.${word}`);
}

/**
 * Every key under which practices, readings and scenarios may have words, in one order. The keys are the ids of packs, and the
 * packs are sent anyway: so these words come as a bare list in this order, which spares an eighth of their bytes. The
 * build writes the list by it and the page reads it by it.
 */
export function listedKeys(packs: readonly object[]): string[] {
  const all = packs as readonly Pack[];
  const practices = all.flatMap(({ interventions }) => interventions ?? []);
  const readings = all.flatMap(({ readings }) => readings ?? []);
  const ofOne = (one: Reading) => {
    const key = readingKey(one);
    return ofReading[myths.has(one.kind) ? "myth" : "construct"].map((word) => `${key}.${word}`);
  };
  const scenarios = all.flatMap(({ scenarios }) => scenarios ?? []);
  return [...practices.flatMap(ofPractice), ...readings.flatMap(ofOne), ...scenarios.flatMap(ofScenario)];
}
