// Files of made-up words for a scale, one of each kind a clinic may bring.

/** The made-up words of a question. */
export const words = (number) => `Made-up question ${number}`;
const answers = ["Not at all", "Hardly", "A little", "In between", "Rather", "Much", "Fully"];
const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);

const dictionaryHeader =
  '"Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels"';

const makers = {
  csv: (count, points) =>
    [
      "id,text",
      ...numbers(count).map((n) => `Q${n},${words(n)}`),
      ...answers.slice(0, points).map((text, i) => `answer:${i + 1},${text}`),
    ].join("\r\n"),
  redcap: (count, points) => {
    const choices = answers
      .slice(0, points)
      .map((text, index) => `${index + 1}, ${text}`)
      .join(" | ");
    const rows = numbers(count).map((n) => `scale_${n},form,,radio,"<p>${words(n)}</p>","${choices}"`);
    return [dictionaryHeader, "record_id,form,,text,Record,", ...rows].join("\n");
  },
  fhir: (count, points, language) => {
    const offered = answers.slice(0, points);
    const answerOption = offered.map((display, index) => ({ valueCoding: { code: `${index + 1}`, display } }));
    const ask = (n) => ({ linkId: `Q${n}`, type: "choice", text: words(n), answerOption });
    const group = { linkId: "page", type: "group", item: numbers(count).map(ask) };
    const intro = { linkId: "intro", type: "display", text: "Welcome" };
    return JSON.stringify({ resourceType: "Questionnaire", status: "active", language, item: [intro, group] });
  },
};

/** A file of a kind (csv, redcap, fhir) with so many questions and answers, as a browser is given it. */
export function wordsFile(kind, { count = 9, points = 7, language = "en" } = {}) {
  const name = kind === "fhir" ? "words.json" : "words.csv";
  return { name, mimeType: "text/plain", buffer: Buffer.from(makers[kind](count, points, language)) };
}

/** Opens the screen from the clinic's door and fills it in. */
export async function bring(visitor, { scale, file, language, permit = true }) {
  if ((await visitor.app.locator("main").getAttribute("data-screen")) !== "licensed") {
    await visitor.home();
    await visitor.press("home.clinic.go");
    await visitor.press("clinic.own.go");
    await visitor.at("licensed");
    await visitor.see("licensed.scale.title");
  }
  if (scale) await visitor.tick(`published.name.${scale}`, "radio");
  if (permit) await visitor.tick("licensed.permit.title");
  if (language) await visitor.app.locator("[name=language]").fill(language);
  if (file) await visitor.app.locator("input[type=file]").setInputFiles(file);
  if (file) await visitor.see("licensed.file.chosen", { name: file.name });
  await visitor.press("licensed.read");
}
