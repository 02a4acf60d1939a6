// A million people: the same bytes in the same order from one process and from many, in memory that does not grow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { digest, jobsOf, peakMemory, readmeLines, shell, withoutParallel } from "./cohort.mjs";

const options = { skip: withoutParallel, timeout: 3_600_000 };
const simulate = (n, name) =>
  shell(`dist/secure-base simulate --instrument ecr-1998-5 --n ${n} --seed 2026 --missing 0.02 > ${name}`);

test("a million rows under GNU parallel, with an upper limit on each process's memory", options, async () => {
  simulate(1_000_000, "answers.csv");
  const limit = "ulimit -v 262144"; // kB; parallel itself is Perl and needs less
  shell(readmeLines("10M").replace("parallel ", "parallel --joblog jobs.log "), limit);
  shell("dist/secure-base score --instrument ecr-1998-5 answers.csv | tail -n +2 > whole.csv", limit);
  assert.ok(jobsOf("jobs.log") >= 8, `${jobsOf("jobs.log")} blocks`);
  const [one, many] = [await digest("whole.csv"), await digest("scores.csv")];
  assert.equal(one.lines, 1_000_000);
  assert.deepEqual(many, one);
});

test("a million rows take no more memory than ten thousand", options, async (t) => {
  simulate(10_000, "few.csv");
  for (const command of [["score"], ["score", "--classical"], ["score", "--styles"], ["reliability"]]) {
    const args = [...command, "--instrument", "ecr-1998-5"];
    const [few, many] = [await peakMemory(args, "few.csv"), await peakMemory(args, "answers.csv")];
    t.diagnostic(`${command.join(" ")}: ${few} kB and ${many} kB`);
    assert.ok(many - few <= Math.max(2048, few / 10), `${command.join(" ")}: ${few} kB and ${many} kB`);
  }
});

test("a hundred thousand requests are answered in order", options, async () => {
  shell(`awk -F, 'NR == 1 { for (i = 3; i <= NF; ++i) id[i] = $i; next }
      NR > 100001 { exit }
      { printf "{\\"method\\":\\"score\\",\\"version\\":1,\\"input\\":{\\"instrument\\":\\"ecr-1998-5\\",\\"answers\\":{"
        for (i = 3; i <= NF; ++i) printf "%s\\"%s\\":%s", (i > 3 ? "," : ""), id[i], ($i == "" ? "null" : $i)
        print "}}}" }' answers.csv > requests.jsonl
    dist/secure-base run < requests.jsonl > whole.jsonl
    parallel --joblog jobs.log --pipepart --block 4M --keep-order -a requests.jsonl dist/secure-base run > many.jsonl`);
  assert.ok(jobsOf("jobs.log") >= 8, `${jobsOf("jobs.log")} blocks`);
  const [one, many] = [await digest("whole.jsonl"), await digest("many.jsonl")];
  assert.equal(one.lines, 100_000);
  assert.deepEqual(many, one);
  assert.equal(shell("grep -c '\"ok\":true' whole.jsonl").trim(), "100000");
});
