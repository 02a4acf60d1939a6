/** The few words SHELL says by itself, in one language. */
export interface Notes {
  /** Neutral: it names the browser's tab, its history and a print job. */
  title: string;
  /** The name of APP's frame. */
  frame: string;
  /** When APP cannot be shown. */
  trouble: string;
  /** What the browser's own print command prints. */
  paper: string;
  /** What is left of a page inside another one once the person has left it. */
  left?: string;
}

/** Puts SHELL's words into the document in the given language. */
export function showNotes(notes: Notes | undefined, lang: string, dir: "ltr" | "rtl"): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  if (!notes) return;
  document.title = notes.title;
  for (const name of ["trouble", "paper", "left"] as const) {
    const place = document.getElementById(name);
    if (place) place.textContent = notes[name] ?? "";
  }
  const frame = document.querySelector("iframe");
  if (frame) frame.title = notes.frame;
}
