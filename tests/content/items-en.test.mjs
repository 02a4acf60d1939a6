// Plain writing, question by question. What is let through is named here with its reason.
import assert from "node:assert/strict";
import { test } from "node:test";
import { grade, itemFaults } from "./lib/item-lints.mjs";
import { flatTexts, inventory, itemTexts } from "./lib/content.mjs";

const packs = inventory();

/** Two steps in one sentence are the very thing these ask about: reaching out and then turning away. */
const backAndForth = (id) => /^sbi-fea-0[127]$/.test(id) || /:oscillating$/.test(id);
const letThrough = { "two-steps": backAndForth };

function kindOf(pack, id) {
  if (id.includes(":")) return "option";
  const item = pack.items.find((candidate) => candidate.id === id.split("@")[0]);
  if (pack.id === "sbi-portraits") return "portrait";
  return item.kind === "rating" ? "statement" : "scene";
}

test("every English question is short, single, positive and free of assumed people", () => {
  const faults = [];
  for (const text of itemTexts("en").values())
    for (const [id, words] of flatTexts(text))
      for (const fault of itemFaults(words, kindOf(packs.get(text.instrument), id)))
        if (!letThrough[fault]?.(id)) faults.push(`${id}: ${fault} (${grade(words).toFixed(1)}): ${words}`);
  assert.deepEqual(faults, []);
});

test("no question runs long", () => {
  for (const text of itemTexts("en").values()) {
    if (text.instrument === "sbi-portraits") continue;
    for (const [id, words] of flatTexts(text)) assert.ok(words.split(/\s+/).length <= 20, `${id}: ${words}`);
  }
});

test("each rule catches the fault it is for", () => {
  const planted = {
    grade: "Interpersonal vulnerability precipitates considerable psychological discomfort.",
    "second-idea": "I call people and I write to them.",
    "two-steps": "I call people, but I hang up.",
    negation: "I do not call people.",
    absolute: "I always call people.",
    "assumes-someone": "I call my husband.",
    "clinical-term": "I have trauma.",
    "two-sentences": "I call people. They come.",
  };
  for (const [fault, words] of Object.entries(planted))
    assert.ok(itemFaults(words, "statement").includes(fault), fault);
  assert.deepEqual(itemFaults("I call people close to me.", "statement"), []);
});
