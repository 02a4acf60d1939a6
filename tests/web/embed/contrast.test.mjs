// A site's colours (J-C3): the engine lets through what can be read on every ground of the page, and nothing else. The
// grounds are those of the page's own styles, worked out here anew.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../platform/setup.mjs";

const program = join(root, "dist/secure-base");
const needsProgram = { skip: existsSync(program) ? false : "dist/secure-base is missing: ./dev build makes it" };
const clip = (value) => Math.min(1, Math.max(0, value));

/** Relative luminance of a colour in oklch (CSS Color 4). */
function luminanceOf(lightness, chroma, hue) {
  const [a, b] = [Math.cos, Math.sin].map((turn) => chroma * turn((hue * Math.PI) / 180));
  const [l, m, s] = [
    lightness + 0.3963377774 * a + 0.2158037573 * b,
    lightness - 0.1055613458 * a - 0.0638541728 * b,
    lightness - 0.0894841775 * a - 1.291485548 * b,
  ].map((value) => value ** 3);
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const light = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminanceOfHex = (hex) =>
  [0.2126, 0.7152, 0.0722].reduce(
    (sum, share, at) => sum + share * light(parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16) / 255),
    0,
  );
const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Everything that coloured words can stand on, by theme; and what stands on a colour. */
function grounds() {
  const sets = readFileSync(join(root, "web/src/styles/tokens.ts"), "utf8").split("const dark");
  const named =
    /"?(ground|surface|sunk|action-wash|accent-wash|on-action|tint-\d)"?: "oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)"/g;
  return sets
    .slice(0, 2)
    .map((set) => [...set.matchAll(named)].map((found) => luminanceOf(...found.slice(2).map(Number))));
}

/** Greys and colours of every kind, dark to light. */
function colours() {
  const steps = ["00", "1f", "33", "4e", "66", "79", "99", "b5", "cc", "e0", "ff"];
  return steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));
}

test("a colour is let through exactly when it can be read on every ground", needsProgram, () => {
  const all = colours();
  const requests = all.flatMap((action) => ["light", "dark"].map((theme) => ({ theme: { [theme]: { action } } })));
  const input = requests.map((more) => JSON.stringify({ method: "configure", version: 1, input: { text: JSON.stringify({ format: "securebase/site", version: 1, ...more }) } })); // prettier-ignore
  const { stdout } = spawnSync(program, ["run"], { input: input.join("\n"), encoding: "utf8", maxBuffer: 1 << 28 });
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).value.site.theme);
  const [onLight, onDark] = grounds();
  assert.ok(onLight.length >= 9 && onDark.length >= 9);
  let passed = 0;
  for (const [at, action] of all.entries()) {
    const own = luminanceOfHex(action);
    for (const [set, kept, darker] of [
      [onLight, answers[2 * at].light.action, true],
      [onDark, answers[2 * at + 1].dark.action, false],
    ]) {
      // prettier-ignore
      const reads = set.every((ground) => contrast(own, ground) >= 7 && own < ground === darker);
      // Rounding may keep out a colour that just passes, never the other way round.
      if (kept) assert.ok(reads, `${action} passed`);
      else
        assert.ok(
          !set.every((ground) => contrast(own, ground) >= 7.02 && own < ground === darker),
          `${action} was refused`,
        );
      passed += kept ? 1 : 0;
    }
  }
  assert.ok(passed > 100);
});
