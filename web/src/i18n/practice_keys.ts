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

/**
 * Every key under which practices may have words, in one order. The keys are the ids of packs, and the packs are sent
 * anyway: so the words of practices come as a bare list in this order, which spares an eighth of their bytes. The build
 * writes the list by it and the page reads it by it.
 */
export function practiceKeys(packs: readonly object[]): string[] {
  return packs
    .flatMap((pack) => (pack as { interventions?: readonly Practised[] }).interventions ?? [])
    .flatMap(ofPractice);
}
