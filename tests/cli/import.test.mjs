// `import`: a file of words becomes an item text pack that `check` finds sound.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { words, wordsFile } from "../web/support/words_file.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "dist/secure-base");
const skip = existsSync(program) ? false : "dist/secure-base is not built";
const folder = mkdtempSync(join(tmpdir(), "secure-base-import-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const call = (args, input = "") => spawnSync(program, args, { input, encoding: "utf8" });
const convert = (input, ...more) => call(["import", "--instrument", "ecr-rs", "--language", "en", ...more], input);

for (const kind of ["csv", "redcap", "fhir"]) {
  test(`${kind} becomes a pack, which is sound and comes back as it was`, { skip }, () => {
    const { status, stdout, stderr } = convert(wordsFile(kind).buffer, "--source", "Made-up owner");
    assert.equal(status, 0, stderr);
    const pack = JSON.parse(stdout);
    assert.equal(pack.items.Q9, words(9));
    assert.equal(pack.labels[7], "Fully");
    assert.deepEqual([pack.provenance.source, pack.provenance.method, pack.status], ["Made-up owner", kind, "draft"]);
    assert.match(stderr, /^-: note\.import\.labels-carried$/m);
    const path = join(folder, `${kind}.json`);
    writeFileSync(path, stdout);
    assert.equal(call(["check", path]).status, 0);
    assert.equal(convert(stdout).stdout, stdout);
    assert.equal(call(["import", "--instrument", "ecr-rs", "--language", "en", path]).stdout, stdout);
  });
}

test("what does not fit is named by its row, and nothing is written", { skip }, () => {
  const short = convert(wordsFile("csv", { count: 8 }).buffer);
  assert.deepEqual([short.status, short.stdout], [1, ""]);
  assert.match(short.stderr, /import_question_missing.*Q9/);
  const wrong = convert("id,text\nQ1,One\nR1,Two\n");
  assert.match(wrong.stderr, /line 3: import_unknown_question.*R1/);
  assert.match(convert("text\n", "--format", "odt").stderr, /unknown_value/);
  assert.match(convert(Buffer.from([0x74, 0xff])).stderr, /text_not_utf8/);
  assert.match(
    call(["import", "--instrument", "ecr-rs", "--language", "en", join(folder, "none")]).stderr,
    /file_unreadable/,
  );
  assert.equal(call(["import", "--language", "en"]).status, 2);
});
