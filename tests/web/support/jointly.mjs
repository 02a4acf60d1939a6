// Two people and their clinician, who look at a loop together.

/** Opens the screen for two from the list of cases. */
export async function openJoint(visitor) {
  await visitor.press("joint.door.go");
  await visitor.at("joint");
}

/** The clinician says to have talked with each of them alone, and begins. */
export async function enable(visitor) {
  for (const name of ["first", "second"]) await visitor.tick(`joint.enable.${name}`);
  await visitor.press("joint.enable.go");
  await step(visitor, "hand");
}

/** Waits until the screen for two has come to a step. */
export async function step({ app }, name) {
  await app.waitForSelector(`[data-joint=${name}] h1`);
}

/** What is on screen below the bar, as it is drawn; the second of two is named as the first, so that both compare. */
export function drawn({ app }) {
  const markers = /<!--.*?-->/gs;
  return app.evaluate((text) => document.querySelector("main").innerHTML.replace(new RegExp(text, "gs"), ""), markers.source); // prettier-ignore
}

/** The questions each is asked, in their order. */
export const questions = ["move", "fear", "afraid", "together"];

/** The key of what an answer says. */
function wordsOf(question, value) {
  if (value === undefined) return "joint.open";
  return question === "move" || question === "fear" ? `joint.${question}.${value}` : `joint.reply.${value}`;
}

/**
 * One of the two takes the device and answers: a value for each question, none to leave it open, or "stop" at a question
 * to stop there. `look` is called on every screen on the way.
 */
export async function answerAlone(visitor, side, look = async () => {}) {
  await look("hand");
  await visitor.press("joint.hand.go");
  for (const question of questions) {
    await visitor.app.waitForSelector(`[data-question=${question}]`);
    await look(question);
    if (side[question] === "stop") return visitor.press("joint.stop");
    if (side[question] !== undefined)
      await visitor.choice("radio", visitor.say(wordsOf(question, side[question]))).check();
    await visitor.press("joint.next");
  }
}

/** Both answer, one after the other, and the clinician has the device again; `look` is called where they begin and on each of the second's screens. */
export async function bothAnswer(visitor, [first, second], look) {
  await openJoint(visitor);
  await look?.("enable");
  await enable(visitor);
  await answerAlone(visitor, first);
  await visitor.app.getByText(visitor.say("joint.hand.title", { person: 1 })).waitFor();
  await answerAlone(visitor, second, look);
  await step(visitor, "back");
}

/** The clinician looks alone; answers whether there is a picture. */
export async function lookAlone(visitor) {
  await visitor.press("joint.back.go");
  await step(visitor, "look");
  return (await visitor.app.locator("[data-open]").getAttribute("data-open")) === "true";
}
