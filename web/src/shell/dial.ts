import type { Leaving } from "./leave.js";

// Where a finger is the pointer there is, as a rule, a telephone. Elsewhere a browser without one may put a page of its
// own fault in place of ours, and every answer would be gone.
const hasTelephone = () => matchMedia("(pointer: coarse)").matches;

// A press in APP's frame counts for the page around it. Browsers that cannot tell are trusted: the list is ours.
const wasPressed = () => navigator.userActivation?.isActive ?? true;

/** Opens the telephone with a number of SHELL's own list. Nothing else can be dialled, whatever APP asks for. */
export class Dialling {
  constructor(
    private readonly numbers: Readonly<Record<string, string>>,
    private readonly leaving: Leaving,
  ) {}

  /** Dials an entry of the list, if it is on the list and the person has just pressed something. */
  dial(entry: string): void {
    if (!Object.hasOwn(this.numbers, entry) || !wasPressed() || !hasTelephone()) return;
    this.leaving.staying(() => location.assign(`tel:${this.numbers[entry]!}`));
  }
}
