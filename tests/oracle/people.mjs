// Made-up people who answer the published instruments.
import { generator } from "../content/evidence/random.mjs";

/** Each person leans somewhere and answers about that, so that items of one scale go together as in real life. */
export function made(key, { seed, share, people = 300 }) {
  const random = generator(seed);
  const [min, max] = key.range;
  const columns = key.items.map((item) => (typeof item === "number" ? `Q${item}` : item));
  return Array.from({ length: people }, () => {
    const lean = random();
    const answer = () => {
      const value = min + Math.round((max - min) * (0.5 * lean + 0.5 * random()));
      return random() < share ? "" : String(value);
    };
    return Object.fromEntries(columns.map((column) => [column, answer()]));
  });
}

/** The same rows with what our program wants beside the answers: whom they are about, or a first choice. */
export function completed(key, rows) {
  const extra = Object.fromEntries(
    Object.entries({ who: key.target, [key.choice]: key.choice && "secure" }).filter(([, cell]) => cell),
  );
  return rows.map((row) => ({ ...extra, ...row }));
}
