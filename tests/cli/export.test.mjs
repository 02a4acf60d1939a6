// Files that someone takes along, read by programs that are not ours.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import ICAL from "ical.js";

const program = new URL("../../dist/secure-base", import.meta.url).pathname;
const today = "2026-11-22";

function exported(input) {
  const text = `${JSON.stringify({ method: "export", version: 1, input: { today, ...input } })}\n`;
  const { value, errors } = JSON.parse(spawnSync(program, ["run"], { input: text, encoding: "utf8" }).stdout);
  assert.equal(errors, undefined);
  return value;
}

const calendar = (texts, dates) => exported({ kind: "calendar", texts, dates });
const eventsOf = ({ text }) => {
  const root = new ICAL.Component(ICAL.parse(text));
  assert.equal(root.name, "vcalendar");
  assert.equal(root.getFirstPropertyValue("version"), "2.0");
  return root.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
};

test("a calendar reads as the dates that were chosen, with plain words and no alarm unless asked (F-59)", () => {
  const file = calendar({ title: "Time for myself", text: "A date I chose.\nNothing more; really, \\o/" }, [
    { id: "booster-1", day: "2026-12-24" },
    { id: "booster-2", day: "2028-02-29", minute: 1439 },
    { id: "booster-3", day: "2027-01-01", minute: 0, alarm: true },
    { id: "booster-4", day: "2027-03-28", alarm: true },
  ]);
  assert.match(file.name, /^dates-2026-11-22\.ics$/);
  const events = eventsOf(file);
  assert.deepEqual(
    events.map((event) => [event.uid.split("@")[0], event.startDate.toString()]),
    [
      ["booster-1", "2026-12-24"],
      ["booster-2", "2028-02-29T23:59:00"],
      ["booster-3", "2027-01-01T00:00:00"],
      ["booster-4", "2027-03-28"],
    ],
  );
  assert.deepEqual(
    events.map(({ component }) => component.getAllSubcomponents("valarm").length),
    [0, 0, 1, 1],
  );
  const trigger = (event) => event.component.getFirstSubcomponent("valarm").getFirstPropertyValue("trigger");
  assert.deepEqual(events.slice(2).map((event) => trigger(event).toSeconds()), [0, 9 * 3600]); // prettier-ignore
  for (const event of events) {
    assert.equal(event.summary, "Time for myself");
    assert.equal(event.description, "A date I chose.\nNothing more; really, \\o/");
    assert.equal(event.startDate.zone, ICAL.Timezone.localTimezone);
  }
  assert.doesNotMatch(file.text, /attach|secure|worry|anxi|booster session|therap/i);
});

test("words of any length and script come through the folding whole", () => {
  for (const piece of ["a", "é", "لحظة ", "🌊", "\\,;"]) {
    for (let length = 1; length < 90; length += 7) {
      const title = piece.repeat(length).trim();
      const file = calendar({ title }, [{ id: "b", day: "2026-12-24" }]);
      assert.equal(eventsOf(file)[0].summary, title);
      for (const line of Buffer.from(file.text).toString("latin1").split("\r\n")) assert.ok(line.length <= 75, line);
      assert.doesNotMatch(file.text, /[^\r]\n|\r[^\n]|\uFFFD/);
    }
  }
});

test("the same dates give the same file, so that a calendar that takes it twice has them once", () => {
  const make = () => calendar({ title: "x" }, [{ id: "b", day: "2026-12-24" }]);
  assert.deepEqual(make(), make());
});
