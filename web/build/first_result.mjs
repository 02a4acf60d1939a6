/**
 * What a page asks the engine on the way to a first result: the build runs it once and sees which functions that takes.
 * Made from what the engine says of itself, so that a new instrument is asked too.
 */

// The answers at one place between lowest and highest; every seventh question, or every one, is skipped.
const patterns = [
  { place: () => 0, skip: () => false },
  { place: () => 1, skip: () => false },
  { place: (index) => (index % 5) / 4, skip: (index) => index % 7 === 3 },
  { place: () => 0.5, skip: () => true },
];

function answerTo(item, { response, targets = [] }, place) {
  const at = (list) => list[Math.round(place * (list.length - 1))];
  if (item.kind === "choice") return at(item.options);
  if (item.kind === "people") return place > 0 && targets.length > 0 ? [at(targets)] : [];
  const { min, max } = { ...response, ...item.response };
  return Math.round(min + place * (max - min));
}

function entry(outline, form, pattern, target) {
  const items = outline.items.filter(({ id }) => form.items.includes(id));
  const given = items.map((item, index) => {
    const answer = pattern.skip(index) ? null : answerTo(item, outline, pattern.place(index));
    return [item.id, answer];
  });
  const times = items.map(({ id }, index) => [id, 900 + 700 * (index % 6)]);
  return {
    instrument: outline.id,
    form: form.id,
    answers: Object.fromEntries(given),
    milliseconds: Object.fromEntries(times),
    ...(target && { target, state: "now" }),
  };
}

function entriesOf(outline, pattern) {
  const targets = outline.about === "target" ? outline.targets.slice(0, 3) : [undefined];
  return outline.forms.flatMap((form) => targets.map((target) => entry(outline, form, pattern, target)));
}

const ask = (method, input) => JSON.stringify({ method, version: 1, input });

/** The requests, as texts, for those of all instruments whose questions come with the page. */
export function firstRequests(instruments) {
  const outlines = instruments.filter(({ text }) => text === "included");
  const requests = [ask("describe", {})];
  for (const pattern of patterns) {
    // One form of each: a report takes every instrument once for each person.
    const all = outlines.flatMap((outline) => entriesOf({ ...outline, forms: outline.forms.slice(0, 1) }, pattern));
    for (const cut of [undefined, { anxiety: 3.5, avoidance: 4.5 }])
      requests.push(ask("report", { measurements: all, audience: "self", ...(cut && { cut }), marker: "none" }));
    for (const one of outlines.flatMap((outline) => entriesOf(outline, pattern))) {
      const { state: _, ...scored } = one;
      requests.push(ask("score", scored), ask("report", { measurements: [one], audience: "self" }));
    }
  }
  return requests;
}
