// `secure-base score`: sound tables, malformed tables, and memory that does not grow with the file.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";

const path = (name) => new URL(`../../${name}`, import.meta.url).pathname;
// The sanitized build runs the same tables when it is there.
const programs = [path("dist/secure-base"), path("build/asan/core/cli/secure-base")].filter(existsSync);

const ids = Array.from({ length: 36 }, (_, i) => `Q${i + 1}`);
const header = ids.join(",");
const row = Array(36).fill(4).join(",");

const score = (program, input, ...options) =>
  spawnSync(program, ["score", "--instrument", "ecr-1998", ...options], { input, encoding: "utf8" });

for (const program of programs) {
  const name = program.includes("asan") ? "sanitized" : "shipped";

  test(`${name}: other columns come first and unchanged, whatever their order`, () => {
    const input = `name,${header},"a ""b"""\r\n"Ö, x",${row},  7\r\n`;
    const { stdout, status } = score(program, input);
    assert.equal(status, 0);
    assert.deepEqual(stdout.split("\n"), [
      'name,"a ""b""",anxiety_mean,anxiety_n,anxiety_sem,avoidance_mean,avoidance_n,avoidance_sem,status,evidence',
      '"Ö, x",  7,4,18,0.156008411,4,18,0.156008411,scored,published',
      "",
    ]);
  });

  test(`${name}: unscored is empty`, () => {
    const cells = Array(36).fill("4");
    for (const even of [1, 3, 5, 7]) cells[even] = "";
    const { stdout } = score(program, `${header}\n${cells.join(",")}\n${",".repeat(35)}\n`, "--styles");
    assert.equal(stdout.split("\n")[1], ",14,,4,18,0.156008411,partly_scored,published,,,,,insufficient");
    assert.equal(stdout.split("\n")[2], ",0,,,0,,too_few_answers,published,,,,,insufficient");
  });

  test(`${name}: byte order mark, quoted cells, missing last line break and blank lines`, () => {
    const quoted = row.replaceAll("4", '"4"');
    const { stdout, status } = score(program, `\uFEFF${header}\n\n${quoted}\r\n\r\n${row}`);
    assert.equal(status, 0);
    assert.equal(stdout.trim().split("\n").length, 3);
  });

  test(`${name}: names in place of a header`, () => {
    const { stdout } = score(program, `p1,${row}\n`, "--no-header", "--items", `id,${header}`, "--classical");
    assert.equal(stdout, "p1,4,18,0.156008411,4,18,0.156008411,scored,published\n");
  });

  test(`${name}: instruments about a person need to know whom`, () => {
    const items = ["anx", "avo"].flatMap((axis) => Array.from({ length: 6 }, (_, i) => `${axis}${i}`));
    const run = (...options) =>
      spawnSync(program, ["score", "--instrument", "sbi-relationships", ...options], {
        input: `who,${items.join(",")}\nking,${items.map(() => 4).join(",")}\n`,
        encoding: "utf8",
      });
    assert.match(run().stderr, /target_missing/);
    assert.match(run("--target-column", "whom").stderr, /whom|csv_column_missing/);
  });

  const table = (instrument, input, ...options) => {
    const run = spawnSync(program, ["score", "--instrument", instrument, ...options], { input, encoding: "utf8" });
    return run.status === 0 ? run.stdout.trim().split("\n") : run.stderr;
  };

  test(`${name}: sums of signed ratings have a column of their own`, () => {
    const lines = table("rq", "secure,choice,fearful,preoccupied,dismissing\n7,secure,1,2,6\n7,,1,,6\n");
    assert.match(
      lines[0],
      /^model-of-self_sum,model-of-self_n,model-of-other_sum,model-of-other_n,secure-rating_mean,/,
    );
    assert.match(lines[1], /^10,4,2,4,7,1,,6,1,,2,1,,1,1,,1,1,0,1,0,1,0,1,scored,published$/);
    assert.match(lines[2], /^,3,,3,7,1,,6,1,,,0,,1,1,,,0,,0,,0,,0,partly_scored,published$/);
  });

  test(`${name}: scales published as sums too stay means in a table`, () => {
    const items = Array.from({ length: 12 }, (_, i) => `Q${i + 1}`).join(",");
    const lines = table("ecr-s", `${items}\n${Array(12).fill(7).join(",")}\n`);
    assert.deepEqual(lines[0].split(",").slice(0, 3), ["anxiety_mean", "anxiety_n", "anxiety_sem"]);
    assert.ok(lines[1].startsWith("6,6,"), lines[1]);
  });

  test(`${name}: each row is about the person it names`, () => {
    const items = Array.from({ length: 9 }, (_, i) => `Q${i + 1}`).join(",");
    const fours = Array(9).fill(4).join(",");
    const rows = `who,${items}\npartner,${fours}\nmother,${fours}\npartner,${fours}\n`;
    const lines = table("relationship structures", rows, "--target-column", "who", "--classical");
    const sem = (sd, alpha) => (sd * Math.sqrt(1 - alpha)).toFixed(9);
    // A figure is known for answers about a partner only; the others' certainty comes from the answers themselves.
    assert.equal(lines[1], `partner,4,3,${sem(1.615, 0.8815)},4,6,${sem(1.025, 0.8665)},scored,published`);
    assert.equal(lines[3], lines[1]);
    assert.notEqual(lines[2].split(",")[3], lines[1].split(",")[3]);
    assert.match(table("ecr-rs", rows), /target_missing/);
    // So does the calibration.
    const graded = table("ecr-rs", rows, "--target-column", "who").map((line) => line.split(","));
    const theta = graded[0].indexOf("anxiety_theta");
    assert.ok(Number(graded[1][theta]) > 0.5 && Number(graded[1][theta + 1]) < 0.5, graded[1].join());
    assert.deepEqual(graded[2].slice(theta, theta + 2), ["", ""]);
    assert.deepEqual(graded[3], graded[1]);
  });

  test(`${name}: a name of several instruments is refused with all of them`, () => {
    assert.match(table("RSQ", "a\n"), /ambiguous_instrument: .*\(rsq, ecr-rs\)/);
  });

  const cell = (text) => `${header}\n${[text, ...Array(35).fill(4)].join(",")}\n`;
  const faults = [
    ["no header", "", "csv_empty", "line 1"],
    ["only a byte order mark", "\uFEFF", "csv_empty", "line 1"],
    ["a column too few", `${ids.slice(1).join(",")}\n`, "csv_column_missing", "header"],
    ["a header in other words", "a,b,c\n1,2,3\n", "csv_column_missing", "header"],
    ["a column twice", `${header},Q7\n`, "csv_column_duplicate", "header"],
    ["another column twice", `x,x,${header}\n`, "csv_column_duplicate", "header"],
    ["a row too short", `${header}\n${row}\n4,4\n`, "csv_field_count", "line 3"],
    ["a row too long", `${header}\n${row},4\n`, "csv_field_count", "line 2"],
    ["a cut row", `${header}\n${row.slice(0, 20)}`, "csv_field_count", "line 2"],
    ["a quote that does not end", `${header}\n"4,${row}`, "csv_quote_unclosed", "line 2"],
    ["a quote inside a cell", cell('4"4'), "csv_quote_misplaced", "line 2"],
    ["text behind a quote", cell('"4"4'), "csv_quote_misplaced", "line 2"],
    ["a rating too high", cell("8"), "answer_out_of_range", "line 2, column Q1"],
    ["a rating too low", cell("0"), "answer_out_of_range", "line 2, column Q1"],
    ["a rating below nothing", cell("-1"), "answer_out_of_range", "line 2, column Q1"],
    ["a rating beyond all numbers", cell("99999999999999"), "answer_out_of_range", "line 2, column Q1"],
    ["a word", cell("agree"), "answer_wrong_type", "line 2, column Q1"],
    ["not a number", cell("NaN"), "answer_wrong_type", "line 2, column Q1"],
    ["missing by another name", cell("NA"), "answer_wrong_type", "line 2, column Q1"],
    ["a fraction", cell("4.5"), "answer_wrong_type", "line 2, column Q1"],
    ["a space", cell(" 4"), "answer_wrong_type", "line 2, column Q1"],
    ["a zero byte", cell("\u0000"), "answer_wrong_type", "line 2, column Q1"],
    ["bytes that are not UTF-8", Buffer.from(cell("\u00ff"), "latin1"), "answer_wrong_type", "line 2, column Q1"],
    ["two lines in one cell", cell('"4\n"'), "answer_wrong_type", "line 2, column Q1"],
    ["a line of 2 MB", `${header}\n${"4".repeat(2 << 20)}\n`, "csv_row_too_long", "line 2"],
    ["a header of 2 MB", "Q".repeat(2 << 20), "csv_row_too_long", "line 1"],
  ];
  for (const [what, input, code, place] of faults) {
    test(`${name}: ${what} is ${code}`, () => {
      const { stderr, status } = score(program, input);
      assert.equal(status, 1, stderr.slice(0, 300));
      assert.ok(stderr.startsWith(`-: ${place}: ${code}: `), stderr.slice(0, 300));
    });
  }

  test(`${name}: a line of 100 MB is refused before it is read whole`, async () => {
    const child = spawn(program, ["score", "--instrument", "ecr-1998"]);
    let errors = "";
    child.stderr.on("data", (data) => (errors += data));
    child.stdin.on("error", () => {}); // the program stops reading, as it should
    const block = Buffer.alloc(1 << 20, "4");
    child.stdin.write(`${header}\n`);
    for (let i = 0; i < 100; i += 1) child.stdin.write(block);
    child.stdin.end();
    const status = await new Promise((resolve) => child.on("close", resolve));
    assert.equal(status, 1);
    assert.match(errors, /line 2: csv_row_too_long/);
  });

  test(`${name}: wrong calls are usage errors or named`, () => {
    const call = (...options) => spawnSync(program, options, { encoding: "utf8", input: "" });
    assert.equal(call().status, 2);
    assert.equal(call("sing").status, 2);
    assert.equal(call("score").status, 2);
    assert.equal(call("score", "--instrument", "ecr-1998", "--no-header").status, 2);
    assert.equal(call("--help").status, 0);
    const faults = [
      [["--instrument", "nobody"], "unknown_instrument"],
      [["--instrument", "sbi", "--form", "endless"], "unknown_form"],
      [["--instrument", "sbi", "--styles"], "styles_not_allowed"],
      [["--instrument", "ecr-1998", "no-such-file.csv"], "file_unreadable"],
    ];
    for (const [options, code] of faults) {
      const { stderr, status } = call("score", ...options);
      assert.equal(status, 1);
      assert.match(stderr, new RegExp(code));
    }
    const figures = call("score", "--instrument", "sbi-figures");
    assert.match(figures.stderr, /csv_/);
  });
}

test("memory is the same for any length of the file", { skip: !existsSync("/proc/self/status") }, async () => {
  const peak = async (times) => {
    const child = spawn(programs[0], ["score", "--instrument", "ecr-1998"], { stdio: ["pipe", "pipe", "inherit"] });
    child.stdout.resume();
    const lot = `${row}\n`.repeat(277);
    child.stdin.write(`${header}\n`);
    for (let i = 0; i < times; i += 1) {
      if (!child.stdin.write(lot)) await new Promise((resolve) => child.stdin.once("drain", resolve));
    }
    const { readFileSync } = await import("node:fs");
    const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]);
    child.stdin.end();
    await new Promise((resolve) => child.on("close", resolve));
    return kilobytes;
  };
  const [small, middle, large] = [await peak(50), await peak(200), await peak(1000)];
  assert.ok(large - small <= 1024 && middle - small <= 1024, `peak kB: ${small}, ${middle}, ${large}`);
});
