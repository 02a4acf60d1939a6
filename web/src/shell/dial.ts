// Where a finger is the pointer there is, as a rule, a telephone.
const hasTelephone = () => matchMedia("(pointer: coarse)").matches;

// A press in APP's frame counts for the page around it. Browsers that cannot tell are trusted: the list is ours.
const wasPressed = () => navigator.userActivation?.isActive ?? true;

/** Opens the telephone with a number of SHELL's own list. Nothing else can be dialled, whatever APP asks for. */
export class Dialling {
  constructor(private readonly numbers: Readonly<Record<string, string>>) {}

  /**
   * Dials an entry of the list, if it is on the list and the person has just pressed something. It is opened beside the
   * page: a browser without a telephone puts an error in place of what asked for one, and every answer would be gone.
   */
  dial(entry: string): void {
    if (!Object.hasOwn(this.numbers, entry) || !wasPressed() || !hasTelephone()) return;
    window.open(`tel:${this.numbers[entry]!}`, "_blank", "noopener");
  }
}
