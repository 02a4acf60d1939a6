import { html, type TemplateResult } from "lit";

/** What a button that opens a file is like. */
export interface FileButton {
  readonly name: string;
  readonly words: string;
  readonly take: (file: File) => unknown;
  /** Kinds of files to offer, as of an input's `accept`; all where it is left out. */
  readonly accept?: string;
  readonly kind?: string;
}

/**
 * A button that opens a file. The control itself lies over its words, unseen, so that keys, fingers and files dropped on
 * it all reach it.
 */
export function fileButton({ name, words, take, accept = "", kind = "" }: FileButton): TemplateResult {
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // So that the same file can be picked again after it was mended.
    input.value = "";
    if (file) void take(file);
  };
  return html`<label class="button file ${kind}">
    <input type="file" name=${name} accept=${accept} autocomplete="off" @change=${change} />
    <span>${words}</span>
  </label>`;
}
